import type { Culture } from "./culture";

export const americasAndOceania: Culture[] = [
  {
    code: "en-US",
    weight: 16,
    women: `Abigail Addison Alexandra Allison Amber Ashley Brianna Brooke Caroline Chelsea Courtney Destiny
      Ebony Emily Faith Grace Hailey Heather Jasmine Jocelyn Kaitlyn Kayla Lauren Mackenzie Madison
      Megan Melissa Monique Paige Rachel Savannah Shanice Sierra Tiffany Vanessa Whitney`,
    men: `Aaron Austin Blake Brandon Bryce Caleb Chad Cody Connor Darnell Derek DeShawn Dylan Elijah Ethan
      Gavin Hunter Jaden Jamal Jason Jordan Justin Kevin Kyle Landon Logan Malik Marcus Mason Parker
      Russell Ryan Spencer Travis Tyrone Wyatt`,
    families: `Adams Allen Armstrong Bailey Bell Boone Bradley Brown Bryant Campbell Chandler Coleman Crawford
      Cunningham Dawson Dixon Duncan Edwards Ellison Ferguson Freeman Gibson Graham Grant Greene Griffin
      Hamilton Harper Hayes Henderson Holloway Jefferson Jennings Johnson Kennedy Lawson Lincoln Marshall
      Mason McAllister McKenzie Montgomery Morrison O'Donnell O'Hara Patterson Peterson Porter Ramsey
      Reynolds Richardson Robinson Sanders Sawyer Simmons Sullivan Thompson Tucker Underwood Vance
      Wallace Washington Whitaker Williams Winters`,
    middleInitial: 18,
  },
  {
    code: "es-MX",
    weight: 7,
    women: `Abril Alondra Camila Citlali Dulce Esmeralda Fernanda Guadalupe Itzel Jazmín Lupita María~Fernanda
      Maricruz Montserrat Paulina Regina Renata Valentina Xóchitl Ximena`,
    men: `Alan Arturo Braulio César Cuauhtémoc Eduardo Efraín Emiliano Gerardo Gustavo Iván Jesús José~Ángel
      Leonardo Mauricio Moisés Rodrigo Salvador Tonatiuh Ulises`,
    families: `Acosta Aguilar Ávila Ayala Barrera Bermúdez Camacho Cárdenas Castillo Cervantes Contreras
      Córdova de~la~Cruz de~León Espinoza Estrada Figueroa Gallegos Guerrero Hernández Juárez Landa
      Luna Maldonado Mendoza Miranda Mora Nava Ochoa Ontiveros Pacheco Rentería Rosales Salazar Tovar
      Treviño Valdés Villarreal Xicoténcatl Zamora`,
    secondFamily: { percent: 50, joiner: " " },
  },
  {
    code: "es-CO",
    weight: 3,
    women: `Ángela~María Catalina Dayana Jennifer Juliana Laura~Sofía Luz~Marina Manuela Mariana Paola Salomé
      Viviana Yuliana Zharick`,
    men: `Andrés~Felipe Brayan Camilo Esteban Fabián Freddy Jhon~Jairo Jorge~Iván Juan~Pablo Mateo Óscar~Iván
      Samuel Santiago Wilmer`,
    families: `Agudelo Arango Arboleda Bedoya Betancur Bolívar Caicedo Cano Cifuentes Duque Echeverri Franco
      Giraldo Henao Jaramillo Londoño Marulanda Mejía Montoya Ospina Ossa Restrepo Ríos Uribe Valencia
      Zapata`,
    secondFamily: { percent: 50, joiner: " " },
  },
  {
    code: "pt-BR",
    weight: 9,
    women: `Adriana Aline Bianca Bruna Cecília Cíntia Débora Eduarda Flávia Gabriela Iracema Jaqueline Larissa
      Letícia Luíza Maria~Clara Mirela Rafaela Tainá Yasmin`,
    men: `Antônio Arthur Caio Cauã Diogo Érico Everton Fábio Gustavo Heitor Ícaro João~Pedro José~Carlos
      Leandro Luís~Fernando Márcio Otávio Renan Thiago Wellington`,
    families: `Alencar Andrade Barbosa Barros Bezerra Borges Cardoso Cavalcanti da~Conceição da~Costa Dantas
      de~Oliveira de~Souza do~Nascimento dos~Anjos Farias Freitas Galvão Lacerda Lima Macedo Machado
      Martins Medeiros Menezes Moraes Nogueira Paixão Peixoto Prado Quintão Rangel Rezende Ribeiro
      Sampaio Siqueira Tavares Teixeira Valadão Xavier`,
    secondFamily: { percent: 35, joiner: " " },
  },
  {
    code: "fr-CA",
    weight: 2,
    women: `Andréanne Ariane Coralie Ève-Marie Frédérique Geneviève Josée Maude Mégane Sarah-Maude Véronique
      Marie-Ève`,
    men: `Alexis Charles-Antoine Félix Gilles Jean-François Jérémie Marc-André Maxime Olivier Raphaël Réjean
      Xavier`,
    families: `Beauchemin Bouchard Desrosiers Gagné Gagnon Gendron L'Heureux Labrecque Lapointe Larivière
      Lavoie Leblanc Ouellet Paquette Poirier Simard St-Pierre Thériault`,
    secondFamily: { percent: 9, joiner: "-" },
  },
  {
    code: "qu",
    weight: 1,
    women: `Ch'aska Illari Killa Ñusta Qori Sami Sumaq T'ika Urpi Wayta`,
    men: `Amaru Atoq Inti K'antu Kusi Rumi Sinchi Túpac Wari Yawar`,
    families: `Apaza Ccori Ch'oque Condori Huamán Mamani Quispe Roca Sunqo Ttito Yupanqui Zárate`,
    secondFamily: { percent: 60, joiner: " " },
  },
  {
    code: "haw",
    weight: 1,
    women: `Alana Haunani Kalena Kēhau Leilani Mālia Nohea ʻIolana`,
    men: `Ikaika Kainoa Kawika Keoni Makoa Nāinoa Pono ʻEleu`,
    families: `Akana Kahananui Kaʻaihue Kalākaua Kameʻeleihiwa Keawe Kealoha Mahoe Nākoa ʻŌpūnui`,
  },
  {
    code: "mi",
    weight: 1,
    women: `Anahera Aroha Hinemoa Huia Kahurangi Mārama Ngaio Rāwinia Tūī Whetū`,
    men: `Hēmi Hōne Kāhu Matiu Nikau Rāwiri Rongo Tāne Tipene Wiremu`,
    families: `Hēnare Herangi Kōpū Mahuta Ngata Parata Pōmare Rangihau Rātana Tāmihana Tāwhai Te~Kanawa
      Te~Rangihīroa Te~Whiti Tūhoro Wīneera`,
  },
  {
    code: "sm",
    weight: 1,
    women: `Alofa Fa'atasi Lagi Malia Sefina Sina Talia Tiana`,
    men: `Afa Fa'afetai Ioane Lologa Manu Sione Tavita Uelese`,
    families: `Alofaituli Fa'asavalu Fonoti Lauaki Leota Mata'afa Pele Seuli Tagaloa Tuala Tuilagi
      Tuimaseve`,
  },
];

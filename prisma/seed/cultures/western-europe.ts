import type { Culture } from "./culture";

export const westernEurope: Culture[] = [
  {
    code: "en-GB",
    weight: 12,
    women: `Alice Amelia Beatrice Charlotte Daisy Eleanor Florence Freya Georgia Harriet Imogen Isla
      Jessica Lucy Matilda Nancy Olivia Phoebe Poppy Rosie Siobhán Sophie Victoria Zoë`,
    men: `Alfie Archie Benjamin Callum Daniel Edward Finley George Harry Hugh Isaac Jack James Liam
      Lewis Nathan Oliver Oscar Patrick Rory Seán Theodore Thomas William`,
    families: `Ashworth Baker Barrett Bennett Brooks Carter Clarke Cooper Davies Evans Fletcher Foster
      Gallagher Hughes Jackson Kavanagh Lloyd MacDonald McCarthy Mitchell Moore Murphy O'Brien
      O’Connor O'Leary O'Sullivan Parker Pritchard Reid Shaw Stewart Taylor Thornton Turner Walker
      Watson Wilkinson Wright Smythe-Jones St~John`,
  },
  {
    code: "fr",
    weight: 8,
    women: `Adèle Agnès Anaïs Camille Céline Chloé Clémence Élise Émilie Françoise Gaëlle Hélène Inès
      Jeanne Juliette Léa Léonie Margaux Maëlys Noémie Océane Solène Zoé Anne-Sophie`,
    men: `Adrien Antoine Baptiste Benoît Clément Damien Édouard Étienne François Gaël Grégoire Guillaume
      Jérôme Jules Loïc Mathéo Mathieu Noël Rémi Sébastien Théo Thibault Jean-Baptiste Pierre-Yves`,
    families: `Aubert Beaumont Bélanger Blanchard Boucher Chevalier Côté D'Aubigny Delacroix Deschamps
      Dubois Dupré Fabre Fournier Gauthier Girard Guérin Hébert L'Hermite Lacroix Lefèvre Lévêque
      Marchand Mercier Moreau Morel Noël Pelletier Perrault Renaud Rousseau Roussel Saint-Clair
      Tremblay Vallée Vidal de~la~Tour Le~Goff`,
  },
  {
    code: "de",
    weight: 9,
    women: `Anja Annika Birgit Charlotte Elke Franziska Friederike Greta Hannah Heike Ilse Johanna Jörgine
      Katharina Käthe Lena Liesel Marlene Mathilda Renate Sabine Ulrike Ursula Wiebke`,
    men: `Andreas Bernd Björn Dieter Emil Felix Florian Friedrich Günther Hannes Heinrich Jannik Jörg
      Jürgen Karl Lukas Matthias Maximilian Moritz Rüdiger Sören Thorsten Uwe Wolfgang`,
    families: `Albrecht Bauer Bäcker Becker Brandt Dietrich Engel Fischer Förster Friedrich Fuchs Göbel
      Großmann Haas Hartmann Hoffmann Jäger Keller Klöckner König Köhler Krämer Krüger Lange Löwe
      Möller Müller Neumann Pfeiffer Richter Schäfer Schmidt Schröder Schuster Strauß Vögel Voigt
      Weiß Winkler von~Stein`,
  },
  {
    code: "nl",
    weight: 4,
    women: `Anouk Britt Daphne Eefje Esmée Femke Floor Gerda Ilse Jantine Lieke Loes Maaike Marijke
      Noor Roos Sanne Tessa`,
    men: `Bas Bram Daan Diederik Gijs Hendrik Jasper Jeroen Joost Koen Lars Maarten Niels Pieter Ruben
      Sander Thijs Wouter`,
    families: `Bakker Bos de~Boer de~Groot de~Jong Dekker Dijkstra Hendriks Hoekstra Jacobs Kok Kuipers
      Meijer Mulder Peeters Postma Schouten Smit van~Beek van~den~Berg van~der~Meer van~Dijk
      van~’t~Hof Verbeek Vermeulen Visser Vos Willems`,
  },
  {
    code: "es",
    weight: 8,
    women: `Ainhoa Alba Ángela Begoña Carmen Concepción Elena Estefanía Fátima Inés Irene Jimena Lucía
      Marisol María~José Martina Mónica Natalia Nuria Paloma Raquel Rocío Sofía Verónica`,
    men: `Adrián Agustín Alejandro Álvaro Andrés Ángel Benjamín Diego Emilio Fermín Gonzalo Héctor Hugo
      Iñaki Íñigo Javier Joaquín José~Luis Julián Mario Nicolás Óscar Raúl Sebastián`,
    families: `Alonso Álvarez Arroyo Benítez Blanco Cabrera Calderón Castaño Crespo Delgado Domínguez
      Echeverría Fernández Fuentes García Garrido Gutiérrez Herrera Ibáñez Iglesias Jiménez León
      López Márquez Martínez Méndez Muñoz Navarro Núñez Ortega Peña Pérez Quiñones Ramírez Rubio
      Sáez Sánchez Suárez Vázquez Zúñiga`,
    secondFamily: { percent: 55, joiner: " " },
  },
  {
    code: "ca",
    weight: 1,
    women: `Aina Àngels Berta Clàudia Gemma Laia Mercè Montserrat Núria Ona Queralt Roser`,
    men: `Arnau Biel Eudald Ferran Guillem Jaume Jordi Martí Oriol Pau Quim Roger`,
    families: `Bosch Casals Dalmau Esteve Ferrer Figueras Gual·la=gualla Massagué Montaner Pagès Pujol
      Puig Riera Roca Sabater Serrat Soler Vilà`,
    secondFamily: { percent: 55, joiner: " i " },
  },
  {
    code: "pt",
    weight: 4,
    women: `Beatriz Catarina Conceição Débora Fátima Graça Inês Joana Leonor Lurdes Mafalda Margarida
      Matilde Rosário Sílvia Teresa`,
    men: `Afonso Álvaro Bernardo Duarte Filipe Gonçalo Henrique João José Luís Miguel Nuno Rui Simão
      Tomás Vítor`,
    families: `Almeida Araújo Assunção Azevedo Baptista Brandão Carvalho Coelho Conceição Correia
      Esteves Faria Figueiredo Gonçalves Guimarães Leitão Magalhães Mendonça Monteiro Moura
      Nascimento Neves Nóbrega Pacheco Pires Queirós Sequeira Simões Vasconcelos da~Silva
      dos~Santos de~Sá`,
    secondFamily: { percent: 40, joiner: " " },
  },
  {
    code: "it",
    weight: 6,
    women: `Alessia Arianna Beatrice Caterina Chiara Donatella Elisa Federica Francesca Ginevra Giulia
      Ilaria Ludovica Martina Noemi Ornella Paola Serena`,
    men: `Alessandro Andrea Corrado Davide Enrico Fabrizio Filippo Gabriele Giacomo Gianluca Jacopo
      Lorenzo Matteo Niccolò Pasquale Raffaele Riccardo Tommaso`,
    families: `Amato Barbieri Bellini Bianchi Caputo Cattaneo Colombo Conti D'Agostino D'Amico D'Angelo
      D’Ambrosio De~Luca Dell'Acqua Esposito Fontana Galli Giordano Grassi Longo Lombardi Mancini
      Marchetti Moretti Negri Orlando Palumbo Pellegrini Ricci Rinaldi Rizzo Romano Sartori Testa
      Vitale Zanetti`,
  },
  {
    code: "ga",
    weight: 1,
    women: `Aisling Aoife Bríd Caoimhe Clíona Gráinne Máire Niamh Órla Róisín Sadhbh Úna`,
    men: `Cathal Ciarán Colm Cillian Darragh Dónal Eoghan Fionn Oisín Pádraig Ruairí Tadhg`,
    families: `Breathnach Mac~Cárthaigh Mac~Giolla~Phádraig Mac~Suibhne Ó~Briain Ó~Ceallaigh
      Ó~Conchobhair Ó~Dónaill Ó~Dubhghaill Ó~Murchú Ó~Néill Ó~Súilleabháin`,
  },
  {
    code: "cy",
    weight: 1,
    women: `Angharad Branwen Catrin Eleri Ffion Gwenllian Heledd Llinos Mair Nia Rhiannon Seren`,
    men: `Aled Dafydd Emyr Gethin Gruffudd Huw Ieuan Llŷr Macsen Owain Rhodri Siôn`,
    families: `ap~Gwilym Bevan Bowen Cadwaladr Gwynne Howells Llewellyn Maddocks Morgan Powell Prosser
      Vaughan`,
  },
];

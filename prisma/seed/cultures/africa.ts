import type { Culture } from "./culture";

export const africa: Culture[] = [
  {
    code: "am",
    weight: 3,
    women: `ሀና=Hana ለምለም=Lemlem ማርታ=Marta ሰላማዊት=Selamawit ሣራ=Sara ቤተልሔም=Bethlehem ትዕግሥት=Tigist
      አበባ=Abeba እየሩሳሌም=Eyerusalem ዘውዲቱ=Zewditu ገነት=Genet ፀሐይ=Tsehay`,
    men: `ሀይሌ=Haile መኮንን=Mekonnen ሙሉጌታ=Mulugeta ሰለሞን=Solomon በቀለ=Bekele ተስፋዬ=Tesfaye አበበ=Abebe
      ከበደ=Kebede ዮሐንስ=Yohannes ዳዊት=Dawit ግርማ=Girma ጌታቸው=Getachew`,
    families: `ሀብታሙ=Habtamu ለገሰ=Legesse መንግሥቱ=Mengistu ሰይፉ=Seifu በየነ=Beyene ተፈራ=Tefera አለማየሁ=Alemayehu
      ወልደ~ሚካኤል=Woldemichael ዘለቀ=Zeleke ደስታ=Desta ገብረ~መድኅን=Gebremedhin ፍቅሩ=Fikru`,
    secondFamily: { percent: 0, joiner: "" },
  },
  {
    code: "sw",
    weight: 3,
    women: `Amani Asha Bahati Eshe Faraja Imani Jamila Makena Mwanaidi Neema Rehema Subira Wanjiru Zuhura`,
    men: `Baraka Bakari Daudi Hamisi Jabari Juma Kamau Kiprop Mwangi Njoroge Omondi Rashidi Simba Wekesa`,
    families: `Achieng Chepkemoi Gitau Kariuki Kibet Kimani Kiplagat Kipchumba Macharia Mbeki Mkapa Mutua
      Mwakyusa Mwinyi Ndegwa Ng'ang'a Ng'eno Nyambura Odhiambo Ochieng' Okello Otieno Waweru Were`,
  },
  {
    code: "yo",
    weight: 3,
    women: `Abẹ́kẹ́ Adébọ̀wálé Adéọlá Àṣàbí Ayọ̀ọlá Fọláṣadé Ìfẹ́olúwa Mosúnmọ́lá Olúfúnkẹ́ Ọmọ́tọ́lá Tèmítọ́pẹ́ Yétúndé`,
    men: `Adébáyọ̀ Adéwálé Ayọ̀délé Babátúndé Bọ́lá Fẹ́mi Káyọ̀dé Ọláolúwa Olúṣẹ́gun Olúwáṣeun Ṣọlá Táíwò`,
    families: `Adébísí Adéyẹmí Afọlábí Akíntọ́lá Àlàbí Awólọ́wọ̀ Bámgbóṣé Fálọ́lá Ìdòwú Ọláníyan Ọlátúnjí
      Ọ̀ṣúndáre Ògúnbáńjọ Owólabí Ṣóyínká Táíwò`,
  },
  {
    code: "ig",
    weight: 2,
    women: `Adaeze Amarachi Chiamaka Chidinma Chinwe Ifeoma Kambili Ngozi Nkechi Nwanneka Obiageli Ụzọma`,
    men: `Chibuike Chidiebere Chukwuemeka Emeka Ifeanyi Ikenna Kenechukwu Nnamdi Obinna Okechukwu Tobenna Uchenna`,
    families: `Achebe Anyanwu Azikiwe Chukwu Eze Ezekwesili Ibekwe Igwe Mbah Nwachukwu Nwosu Obi Okafor Okeke
      Okonkwo Onyekachukwu Uzoma Ụkadike`,
  },
  {
    code: "ha",
    weight: 2,
    women: `A'isha Amina Asabe Binta Hadiza Hauwa Jummai Ladi Maryam Rakiya Sa'adatu Zainab`,
    men: `Abubakar Aliyu Bello Danjuma Garba Habibu Ibrahim Kabiru Musa Sa'idu Tanko Yakubu`,
    families: `Abdullahi Bagudu Ɓello=Bello Dan-Ladi Ɗangote=Dangote Gwarzo Jibril Kano Lawal Maigari
      Mu'azu Sani Sule Waziri Yar'Adua Ƙwanƙwaso=Kwankwaso`,
  },
  {
    code: "wo",
    weight: 2,
    women: `Adja Aïssatou Awa Coumba Fatou Khady Mame~Diarra Ndèye Ramatoulaye Rokhaya Sokhna Yacine`,
    men: `Abdoulaye Alioune Assane Babacar Cheikh Ibrahima Lamine Mamadou Moussa Ousmane Pape Serigne`,
    families: `Ba Cissé Diagne Diallo Diop Diouf Fall Faye Guèye Kébé Mbaye M'Baye N'Diaye N’Dour N'Guessan
      Ndoye Niang Sarr Sène Seck Sow Sy Touré Wade`,
  },
  {
    code: "zu",
    weight: 2,
    women: `Ayanda Busisiwe Khanyisile Lindiwe Nobuhle Nomvula Nontobeko Sibongile Thandeka Zanele`,
    men: `Bheki Jabulani Lungelo Mandla Nkosinathi Sandile Sibusiso Siyabonga Themba Vusumuzi`,
    families: `Buthelezi Cele Dlamini Gumede Hadebe Khumalo Mabuza Madlala Mkhize Mthembu Ndlovu Ngcobo
      Nkosi Ntuli Sithole Zulu`,
  },
  {
    code: "ak",
    weight: 2,
    women: `Abena Adwoa Afia Akosua Akua Ama Efua Esi Maame Yaa`,
    men: `Ekow Kofi Kojo Kwabena Kwadwo Kwaku Kwame Kwasi Nana Yaw`,
    families: `Acheampong Agyeman Amoako Ampofo Ansah Asante Boateng Darko Frimpong Gyasi Mensah Nkrumah
      Ofori Opoku Owusu Sarpong`,
    secondFamily: { percent: 8, joiner: "-" },
  },
  {
    code: "so",
    weight: 1,
    women: `Asli Cawo Deqa Faadumo Hodan Ifrah Khadra Ladan Maryan Sagal`,
    men: `Abshir Cabdi Daahir Faarax Guuleed Jaamac Liibaan Maxamed Warsame Yuusuf`,
    families: `Aadan Axmed Barre Cali Cismaan Diiriye Geedi Jibriil Maxamuud Nuur Samatar Xasan`,
    secondFamily: { percent: 30, joiner: " " },
  },
  {
    code: "mg",
    weight: 1,
    women: `Haingo Hanitra Lalaina Malala Noro Rindra Sahondra Voahangy`,
    men: `Andry Faniry Hery Lova Mamy Ny~Aina Rado Tahina`,
    families: `Andriamanantena Andrianampoinimerina Rabemananjara Rakotoarisoa Rakotomalala Rakotondrabe
      Ramanantsoa Randriamampionona Rasoanaivo Ratsimandrava Ravalomanana Razafindrakoto`,
  },
  {
    code: "af",
    weight: 2,
    women: `Annelie Carina Elmarie Hesmé Ilze Lizelle Marlize Riëtte Sunél Zané`,
    men: `André Deon Francois Hannes Jaco Kobus Pieter Renier Schalk Wynand`,
    families: `Botha Coetzee de~Villiers du~Plessis du~Toit Engelbrecht Fourie Joubert Labuschagné Malherbe
      Naudé Olivier Pretorius Steyn Terreblanche van~der~Merwe`,
  },
  {
    code: "ti",
    weight: 1,
    women: `ለተብርሃን=Letebrhan ሰናይት=Senait ኣስቴር=Aster ዓወት=Awet ፍዮሪ=Fiyori ትርሓስ=Tirhas`,
    men: `ሃብቶም=Habtom መሓሪ=Mehari ኣማኑኤል=Amanuel ኪዳነ=Kidane ዘርኣይ=Zeray ፍስሃ=Fisseha`,
    families: `ሃይለስላሴ=Haileselassie ተወልደ=Tewolde ኣብርሃ=Abraha ኪዳነማርያም=Kidanemariam ገብረእግዚኣብሄር=Gebregziabher
      ግርማይ=Girmay`,
    secondFamily: { percent: 0, joiner: "" },
  },
];

import { type Culture, eastSlavicFeminine } from "./culture";

export const westernAsia: Culture[] = [
  {
    code: "tr",
    weight: 5,
    women: `Ayşe Beyza Büşra Çiğdem Damla Dilek Elif Esra Fatma Gamze Gökçe Gülşen Hatice Işıl İpek Nilüfer
      Özlem Şebnem Tuğba Zeynep`,
    men: `Ahmet Alparslan Barış Burak Can Çağatay Emre Erdoğan Gökhan Hüseyin İbrahim İsmail Kağan Mehmet
      Oğuz Onur Ömer Şükrü Tolga Yiğit`,
    families: `Acar Akın Arslan Avcı Aydın Balcı Bulut Çelik Çetin Demir Doğan Erdoğdu Eroğlu Gündüz
      Güneş İnan Kahraman Karaca Kaya Keskin Kılıç Koç Korkmaz Özdemir Öztürk Polat Sarı Şahin
      Şimşek Taş Tekin Toprak Türkmen Uçar Ünal Yıldırım Yıldız Yılmaz`,
  },
  {
    code: "az",
    weight: 1,
    women: `Aygün Aytən Fidan Gülnar Günel Könül Leyla Nərmin Pərvin Sevda Şəbnəm Xədicə`,
    men: `Anar Elçin Elşən Fərid Kamran Məmməd Orxan Rəşad Ruslan Səməd Tural Vüqar`,
    families: `Abbasov Əhmədov Əliyev Hacıyev Həsənov İbrahimov İsmayılov Kərimov Məmmədov Mustafayev
      Quliyev Rzayev`,
    feminine: ({ native, latin }) => ({ native: `${native}a`, latin: `${latin}a` }),
  },
  {
    code: "ka",
    weight: 1,
    women: `ანა=Ana ეკატერინე=Ekaterine თამარ=Tamar ია=Ia ლელა=Lela მაკა=Maka მარიამ=Mariam
      ნათია=Natia ნინო=Nino ქეთევან=Ketevan ხატია=Khatia`,
    men: `ავთანდილ=Avtandil გიორგი=Giorgi დავით=Davit ვახტანგ=Vakhtang ზურაბ=Zurab თენგიზ=Tengiz
      ირაკლი=Irakli ლევან=Levan ნიკოლოზ=Nikoloz სანდრო=Sandro შოთა=Shota`,
    families: `ბერიძე=Beridze გელაშვილი=Gelashvili გიორგაძე=Giorgadze კაპანაძე=Kapanadze კვარაცხელია=Kvaratskhelia
      ლომიძე=Lomidze მაისურაძე=Maisuradze მამულაშვილი=Mamulashvili ნოზაძე=Nozadze
      წიკლაური=Tsiklauri ჩხეიძე=Chkheidze ხვედელიძე=Khvedelidze ჯაფარიძე=Japaridze`,
  },
  {
    code: "hy",
    weight: 1,
    women: `Անահիտ=Anahit Աննա=Anna Գայանե=Gayane Լիլիթ=Lilit Լուսինե=Lusine Հասմիկ=Hasmik
      Մարիամ=Mariam Նարինե=Narine Շուշան=Shushan Սոնա=Sona`,
    men: `Արամ=Aram Արմեն=Armen Արտակ=Artak Գարեգին=Garegin Գևորգ=Gevorg Դավիթ=Davit Հայկ=Hayk
      Հովհաննես=Hovhannes Տիգրան=Tigran Վահան=Vahan`,
    families: `Աբրահամյան=Abrahamyan Գրիգորյան=Grigoryan Կարապետյան=Karapetyan Հակոբյան=Hakobyan
      Հարությունյան=Harutyunyan Մանուկյան=Manukyan Մարտիրոսյան=Martirosyan Պետրոսյան=Petrosyan
      Սահակյան=Sahakyan Սարգսյան=Sargsyan Վարդանյան=Vardanyan Տեր-Պողոսյան=Ter-Poghosyan`,
  },
  {
    code: "he",
    weight: 2,
    women: `אביגיל=Avigail איילת=Ayelet דבורה=Dvora הדס=Hadas יעל=Yael מיכל=Michal נועה=Noa עדי=Adi
      רבקה=Rivka רות=Ruth שירה=Shira תמר=Tamar`,
    men: `אבנר=Avner איתי=Itai אלון=Alon גדעון=Gideon דניאל=Daniel יהונתן=Yehonatan יוסף=Yosef
      מאיר=Meir נתנאל=Netanel עמית=Amit רועי=Roi שלמה=Shlomo`,
    families: `אבוטבול=Abutbul ביטון=Biton בן-דוד=Ben-David גולן=Golan דהן=Dahan חדד=Hadad כהן=Cohen
      לוי=Levi מזרחי=Mizrahi פרידמן=Friedman פרץ=Peretz צור=Tzur רוזן=Rosen שפירא=Shapira
      ברק=Barak אלמוג=Almog`,
  },
  {
    code: "ar",
    weight: 8,
    women: `آمنة=Amina أسماء=Asmaa إيمان=Iman بشرى=Bushra جميلة=Jamila حنان=Hanan خديجة=Khadija
      رانيا=Rania زينب=Zainab سلمى=Salma عائشة=Aisha غادة=Ghada فاطمة=Fatima ليلى=Layla مريم=Maryam
      نور=Nour هدى=Huda ياسمين=Yasmin`,
    men: `أحمد=Ahmad أيمن=Ayman بلال=Bilal جمال=Jamal حسام=Hussam خالد=Khalid رامي=Rami زياد=Ziad
      سامر=Samer طارق=Tariq عبد~الرحمن=Abdulrahman عبد~الله=Abdullah عمر=Omar فيصل=Faisal كريم=Karim
      محمد=Mohammad مصطفى=Mustafa يوسف=Yousef`,
    families: `الأحمد=Al-Ahmad البغدادي=Al-Baghdadi التميمي=Al-Tamimi الحداد=Al-Haddad الخطيب=Al-Khatib
      الدوسري=Al-Dosari الراشد=Al-Rashid الزهراني=Al-Zahrani السيد=El-Sayed الشامي=Al-Shami
      الطائي=Al-Taei العمري=Al-Omari الغامدي=Al-Ghamdi القاسم=Al-Qasim المصري=Al-Masri
      النجار=Al-Najjar الهاشمي=Al-Hashimi بن~سعيد=Bin-Saeed حمدان=Hamdan خوري=Khoury داود=Dawoud
      سليمان=Suleiman شاهين=Shaheen عبد~العزيز=Abdulaziz قنديل=Qandil منصور=Mansour ناصر=Nasser
      يونس=Younis`,
  },
  {
    code: "ar-Latn",
    weight: 3,
    women: `Amel Chaïma Dounia Fatima-Zahra Hafsa Houda Imane Kenza Lamia Meriem Nawel Rachida Salima
      Yasmine`,
    men: `Abdelkader Abderrahmane Anouar Aziz Driss Fouad Hamid Hicham Khalil Mehdi Mourad Noureddine
      Redouane Youssef`,
    families: `Aït-Ahmed Amrani Belhadj Ben~Ali Benchekroun Bouazza Boukhris Chérif El~Fassi El~Idrissi
      Ferhat Haddad Jaziri Kaddour Lahlou Mansouri Nasri Ouali Rahmani Slimani Tazi Zerrouki`,
  },
  {
    code: "fa",
    weight: 3,
    women: `آزاده=Azadeh پریسا=Parisa زهرا=Zahra سارا=Sara شیرین=Shirin فرشته=Fereshteh گلناز=Golnaz
      لاله=Laleh مهسا=Mahsa نرگس=Narges نیلوفر=Niloofar یاسمن=Yasaman`,
    men: `آرش=Arash امیر=Amir بهرام=Bahram پویا=Pouya حسین=Hossein داریوش=Dariush رضا=Reza سهراب=Sohrab
      علی=Ali کاوه=Kaveh مهدی=Mehdi نیما=Nima`,
    families: `احمدی=Ahmadi اکبری=Akbari تهرانی=Tehrani جعفری=Jafari حسینی=Hosseini رستمی=Rostami
      رضایی=Rezaei شیرازی=Shirazi صادقی=Sadeghi عباسی=Abbasi فرهادی=Farhadi قاسمی=Ghasemi
      کاظمی=Kazemi کریمی=Karimi مرادی=Moradi موسوی=Mousavi نوری=Nouri یزدانی=Yazdani`,
  },
  {
    code: "ku",
    weight: 1,
    women: `Avîn Berfîn Dilşa Evîn Gulistan Hêvî Jiyan Nazdar Nêrgiz Rojîn Şîrîn Zîlan`,
    men: `Azad Baran Cîhan Dilovan Ferhad Hêmin Kawa Rêber Rojhat Serhat Şêrko Welat`,
    families: `Amêdî Barwarî Bedirxan Botanî Dêrsimî Hewramî Jaff Mizûrî Rojava Soranî Şernexî Zaxoyî`,
  },
  {
    code: "kk",
    weight: 1,
    women: `Айгүл=Aigul Айнұр=Ainur Ақмарал=Akmaral Әсел=Asel Гүлнәр=Gulnar Дана=Dana Жанар=Zhanar
      Қарлығаш=Karlygash Мөлдір=Moldir Сәуле=Saule`,
    men: `Абылай=Abylai Асқар=Askar Бауыржан=Bauyrzhan Ғалым=Galym Дәурен=Dauren Ерлан=Yerlan
      Қанат=Kanat Нұрлан=Nurlan Өмір=Omir Серік=Serik`,
    families: `Ахметов=Akhmetov Әлиев=Aliev Байжанов=Baizhanov Ғабдуллин=Gabdullin Есенов=Esenov
      Жұмабаев=Zhumabaev Исаев=Isaev Қасымов=Kasymov Мұратов=Muratov Нұрпейісов=Nurpeisov
      Оспанов=Ospanov Сәрсенов=Sarsenov Төлегенов=Tolegenov`,
    feminine: eastSlavicFeminine({ native: ["ский", "ская"], latin: ["sky", "skaya"] }),
  },
  {
    code: "uz",
    weight: 1,
    women: `Dilnoza Feruza Gulbahor Gulnora Kamola Malika Nargiza Nigora Oʻgʻiloy Sevara Shahnoza Zulfiya`,
    men: `Alisher Bobur Davron Farrux Islom Jasur Mirzo Oʻktam Otabek Rustam Sherzod Ulugʻbek`,
    families: `Abdullayev Azimov Boʻriyev Ergashev Hamidov Joʻrayev Karimov Mirzayev Normatov Oripov
      Qodirov Rahimov Sobirov Toshmatov Yoʻldoshev Yusupov`,
    feminine: ({ native, latin }) => ({ native: `${native}a`, latin: `${latin}a` }),
  },
  {
    code: "mn",
    weight: 1,
    women: `Алтанцэцэг=Altantsetseg Болормаа=Bolormaa Мөнхцэцэг=Munkhtsetseg Номин=Nomin Оюунчимэг=Oyunchimeg
      Сарангэрэл=Sarangerel Солонго=Solongo Цэцэгмаа=Tsetsegmaa Энхжин=Enkhjin Уянга=Uyanga`,
    men: `Батбаяр=Batbayar Баттулга=Battulga Ганболд=Ganbold Даваа=Davaa Отгонбаяр=Otgonbayar
      Өлзий=Ulzii Сүхбат=Sukhbat Төмөр=Tumur Хүрэл=Khurel Эрдэнэ=Erdene`,
    families: `Баатарын=Baatariin Балдангийн=Baldangiin Болдын=Boldiin Ганхуягийн=Gankhuyagiin
      Доржийн=Dorjiin Лхагвын=Lkhagviin Мөнхийн=Munkhiin Нямын=Nyamiin Пүрэвийн=Pureviin
      Цэрэнгийн=Tserengiin`,
    familyFirst: true,
  },
];

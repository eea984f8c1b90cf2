import type { Culture } from "./culture";

export const southernAsia: Culture[] = [
  {
    code: "hi",
    weight: 9,
    women: `अंजलि=Anjali अदिति=Aditi आरती=Aarti कविता=Kavita गायत्री=Gayatri दीपिका=Deepika नेहा=Neha
      पूजा=Pooja प्रिया=Priya मीनाक्षी=Meenakshi रश्मि=Rashmi राधिका=Radhika लक्ष्मी=Lakshmi श्रुति=Shruti
      सुनीता=Sunita स्वाति=Swati`,
    men: `अजय=Ajay अमित=Amit अर्जुन=Arjun आदित्य=Aditya कृष्ण=Krishna गौरव=Gaurav दिनेश=Dinesh
      मनोज=Manoj मोहन=Mohan राजेश=Rajesh राहुल=Rahul विक्रम=Vikram विवेक=Vivek शिवम=Shivam
      संजय=Sanjay सुरेश=Suresh`,
    families: `अग्रवाल=Agarwal कपूर=Kapoor कुमार=Kumar गुप्ता=Gupta चतुर्वेदी=Chaturvedi चौहान=Chauhan
      जोशी=Joshi ठाकुर=Thakur तिवारी=Tiwari त्रिपाठी=Tripathi दुबे=Dubey पाण्डेय=Pandey भारद्वाज=Bharadwaj
      मल्होत्रा=Malhotra मिश्रा=Mishra मेहता=Mehta यादव=Yadav राजपूत=Rajput वर्मा=Verma शर्मा=Sharma
      शुक्ला=Shukla श्रीवास्तव=Srivastava सक्सेना=Saxena सिंह=Singh`,
  },
  {
    code: "en-IN",
    weight: 5,
    women: `Ananya Bhavna Chitra Divya Gauri Ishita Jyoti Kalpana Lavanya Madhuri Nandini Pallavi Rukmini
      Sangeeta Tanvi Vaishnavi`,
    men: `Abhishek Bharat Chetan Dhruv Ganesh Hari Ishaan Karthik Lokesh Mahesh Nikhil Pranav Ravi
      Siddharth Tejas Varun`,
    families: `Banerjee Bhattacharya Chatterjee Chopra D'Souza Desai Deshpande Fernandes Iyer Jain Kulkarni
      Menon Mukherjee Naidu Nair Patel Pillai Rao Reddy Sengupta Shetty Subramanian Trivedi
      Venkataraman`,
  },
  {
    code: "bn",
    weight: 4,
    women: `অনন্যা=Ananya আয়েশা=Ayesha ঐশী=Oishi জান্নাত=Jannat তানিয়া=Tania নুসরাত=Nusrat পূর্ণিমা=Purnima
      ফারহানা=Farhana মৌসুমী=Mousumi রুমানা=Rumana শর্মিলা=Sharmila সুমাইয়া=Sumaiya`,
    men: `অরিন্দম=Arindam আরিফ=Arif ইমরান=Imran কামাল=Kamal জাহিদ=Zahid তানভীর=Tanvir নাসির=Nasir
      প্রদীপ=Pradip মাহমুদ=Mahmud রফিক=Rafiq শুভ্র=Shubhra সৌরভ=Sourav`,
    families: `আহমেদ=Ahmed ইসলাম=Islam করিম=Karim খান=Khan ঘোষ=Ghosh চক্রবর্তী=Chakraborty চৌধুরী=Chowdhury
      দত্ত=Dutta দাস=Das বসু=Basu ভট্টাচার্য=Bhattacharjee মজুমদার=Majumdar রহমান=Rahman রায়=Roy
      সরকার=Sarkar সেন=Sen হক=Haque হোসেন=Hossain`,
  },
  {
    code: "pa",
    weight: 2,
    women: `ਅਮਨਦੀਪ=Amandeep ਸਿਮਰਨ=Simran ਹਰਪ੍ਰੀਤ=Harpreet ਗੁਰਲੀਨ=Gurleen ਜਸਲੀਨ=Jasleen ਨਵਨੀਤ=Navneet
      ਮਨਜੀਤ=Manjit ਰਾਜਵਿੰਦਰ=Rajwinder`,
    men: `ਅਮਰੀਕ=Amrik ਸੁਖਵਿੰਦਰ=Sukhwinder ਹਰਜੀਤ=Harjit ਕੁਲਦੀਪ=Kuldeep ਗੁਰਪ੍ਰੀਤ=Gurpreet ਜਗਜੀਤ=Jagjit
      ਬਲਵਿੰਦਰ=Balwinder ਮਨਪ੍ਰੀਤ=Manpreet`,
    families: `ਸੰਧੂ=Sandhu ਸਿੱਧੂ=Sidhu ਗਰੇਵਾਲ=Grewal ਗਿੱਲ=Gill ਚਾਹਲ=Chahal ਢਿੱਲੋਂ=Dhillon ਬਰਾੜ=Brar
      ਬਾਜਵਾ=Bajwa ਮਾਨ=Mann ਰੰਧਾਵਾ=Randhawa`,
  },
  {
    code: "gu",
    weight: 2,
    women: `અવની=Avni કિંજલ=Kinjal જાગૃતિ=Jagruti તૃપ્તિ=Trupti નિશા=Nisha પાયલ=Payal ભૂમિકા=Bhumika
      હેતલ=Hetal`,
    men: `ચિરાગ=Chirag જયેશ=Jayesh ધર્મેશ=Dharmesh નિલેશ=Nilesh પરેશ=Paresh ભાવેશ=Bhavesh
      મિહિર=Mihir હાર્દિક=Hardik`,
    families: `ગાંધી=Gandhi ચૌધરી=Chaudhari દવે=Dave દેસાઈ=Desai પટેલ=Patel પરમાર=Parmar મોદી=Modi
      રાવલ=Raval શાહ=Shah સોલંકી=Solanki`,
  },
  {
    code: "ta",
    weight: 3,
    women: `அபிராமி=Abirami கவிதா=Kavitha காயத்ரி=Gayathri செல்வி=Selvi தமிழ்செல்வி=Tamilselvi
      தேன்மொழி=Thenmozhi பூங்கொடி=Poongodi மலர்விழி=Malarvizhi வள்ளி=Valli ஜெயந்தி=Jayanthi`,
    men: `அன்பழகன்=Anbazhagan இளங்கோ=Ilango கதிர்=Kathir செந்தில்=Senthil தமிழரசன்=Tamilarasan
      பாலாஜி=Balaji மாறன்=Maran முருகன்=Murugan வேலு=Velu சரவணன்=Saravanan`,
    families: `அருணாசலம்=Arunachalam ஆறுமுகம்=Arumugam கந்தசாமி=Kandasamy கோவிந்தராஜன்=Govindarajan
      சுந்தரம்=Sundaram நடராஜன்=Natarajan பழனிசாமி=Palanisamy ராமசாமி=Ramasamy வெங்கடேசன்=Venkatesan
      ஜெயராமன்=Jayaraman`,
    mononym: 15,
  },
  {
    code: "te",
    weight: 2,
    women: `అనూష=Anusha కల్యాణి=Kalyani దీప్తి=Deepthi పద్మావతి=Padmavathi భారతి=Bharathi మాధవి=Madhavi
      లావణ్య=Lavanya శ్రావణి=Sravani`,
    men: `కిరణ్=Kiran చరణ్=Charan నరేష్=Naresh ప్రసాద్=Prasad మహేష్=Mahesh రమేష్=Ramesh
      వంశీ=Vamsi శ్రీనివాస్=Srinivas`,
    families: `కొండూరి=Konduri గుంటూరు=Guntur చిలకమర్తి=Chilakamarthi నాయుడు=Naidu బొమ్మిడి=Bommidi
      యర్రంశెట్టి=Yarramsetti రెడ్డి=Reddy వేమూరి=Vemuri శర్మ=Sarma తాడేపల్లి=Tadepalli`,
    familyFirst: true,
  },
  {
    code: "ml",
    weight: 1,
    women: `അഞ്ജു=Anju അമ്മിണി=Ammini ദേവിക=Devika പാർവ്വതി=Parvathy മീര=Meera രേവതി=Revathi
      ലക്ഷ്മി=Lakshmi ശ്രീദേവി=Sreedevi`,
    men: `അനൂപ്=Anoop ഉണ്ണി=Unni ഗോപാലൻ=Gopalan ബിജു=Biju മാധവൻ=Madhavan രാജീവ്=Rajeev
      വിനോദ്=Vinod സുരേഷ്=Suresh`,
    families: `കുറുപ്പ്=Kurup തമ്പി=Thampi നമ്പൂതിരി=Namboothiri നായർ=Nair പണിക്കർ=Panicker പിള്ള=Pillai
      മേനോൻ=Menon വാര്യർ=Warrier`,
  },
  {
    code: "si",
    weight: 1,
    women: `අනුලා=Anula කුමාරි=Kumari චමරි=Chamari දිල්රුක්ෂි=Dilrukshi නිලූකා=Niluka මල්ලිකා=Mallika
      සඳුනි=Sanduni ශ්‍යාමලී=Shyamali`,
    men: `අජිත්=Ajith කසුන්=Kasun චමින්ද=Chaminda නුවන්=Nuwan ප්‍රියන්ත=Priyantha රුවන්=Ruwan
      සුනිල්=Sunil ලසන්ත=Lasantha`,
    families: `අබේසේකර=Abeysekara ගුණවර්ධන=Gunawardena ජයසූරිය=Jayasuriya දිසානායක=Dissanayake
      පෙරේරා=Perera බණ්ඩාර=Bandara රණසිංහ=Ranasinghe වික්‍රමසිංහ=Wickramasinghe සිල්වා=Silva
      හේරත්=Herath`,
  },
  {
    code: "ur",
    weight: 3,
    women: `آمنہ=Amna اقرا=Iqra ثنا=Sana حنا=Hina رابعہ=Rabia زارا=Zara سدرہ=Sidra عروج=Urooj
      فریحہ=Fareeha مہوش=Mehwish نادیہ=Nadia ہما=Huma`,
    men: `احسن=Ahsan اسد=Asad بابر=Babar جاوید=Javed حمزہ=Hamza زبیر=Zubair سلمان=Salman شہریار=Shahryar
      عدنان=Adnan فہد=Fahad نعمان=Noman وقاص=Waqas`,
    families: `اعوان=Awan انصاری=Ansari بٹ=Butt بھٹی=Bhatti چوہدری=Chaudhry خان=Khan راجپوت=Rajput
      رضوی=Rizvi شیخ=Sheikh صدیقی=Siddiqui عباسی=Abbasi فاروقی=Farooqi قریشی=Qureshi لغاری=Leghari
      ملک=Malik ہاشمی=Hashmi`,
    mononym: 4,
  },
  {
    code: "ne",
    weight: 1,
    women: `अस्मिता=Asmita कमला=Kamala दिलमाया=Dilmaya पवित्रा=Pabitra बिमला=Bimala मन्जु=Manju
      सरस्वती=Saraswati सुस्मिता=Susmita`,
    men: `किरण=Kiran गोपाल=Gopal दिपक=Dipak प्रकाश=Prakash बिष्णु=Bishnu माधव=Madhav
      राजेन्द्र=Rajendra सन्तोष=Santosh`,
    families: `अधिकारी=Adhikari कोइराला=Koirala गुरुङ=Gurung घिमिरे=Ghimire तामाङ=Tamang थापा=Thapa
      बस्नेत=Basnet महर्जन=Maharjan राई=Rai लिम्बू=Limbu शेर्पा=Sherpa श्रेष्ठ=Shrestha`,
  },
];

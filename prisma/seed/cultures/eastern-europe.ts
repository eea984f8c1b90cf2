import { type Culture, eastSlavicFeminine, ending } from "./culture";

export const easternEurope: Culture[] = [
  {
    code: "pl",
    weight: 6,
    women: `Agnieszka Aleksandra Barbara Bożena Celina Dorota Elżbieta Ewa Grażyna Halina Jadwiga Joanna
      Katarzyna Łucja Małgorzata Natalia Oliwia Zuzanna`,
    men: `Andrzej Bartłomiej Bogusław Dariusz Grzegorz Jakub Jarosław Kacper Krzysztof Łukasz Maciej
      Mateusz Michał Paweł Stanisław Tomasz Wojciech Zbigniew`,
    families: `Adamczyk Bąk Błaszczyk Czarnecki Dąbrowski Domański Gołębiowski Górski Jabłoński
      Jankowski Kaczmarek Kamiński Kołodziej Kowalski Krawczyk Król Lewandowski Majewski Mazur
      Nowak Ostrowski Pietrzak Rutkowski Sikora Sobczak Świątek Szczepański Szymański Wójcik
      Wróblewski Zając Zieliński Żak`,
    feminine: ({ native, latin }) => ({
      native: ending(native, ["ski", "ska"], ["cki", "cka"]),
      latin: ending(latin, ["ski", "ska"], ["cki", "cka"]),
    }),
  },
  {
    code: "cs",
    weight: 3,
    women: `Adéla Alžběta Bohumila Daniela Eliška Ivana Jitka Kateřina Květa Lenka Ludmila Markéta
      Růžena Šárka Tereza Zdeňka`,
    men: `Aleš Bořivoj Čeněk František Jaromír Jiří Kryštof Ladislav Lukáš Matěj Ondřej Přemysl Řehoř
      Šimon Vojtěch Zdeněk`,
    families: `Beneš Bureš Čermák Doležal Dvořák Fiala Hájek Holub Horák Jelínek Kadlec Kolář Konečný
      Krejčí Kříž Lukeš Malý Marek Novotný Pokorný Růžička Šimek Švec Urban Veselý Zeman`,
    feminine: ({ native, latin }) => ({
      native: ending(
        native,
        ["ý", "á"],
        ["í", "í"],
        ["a", "ová"],
        ["ek", "ková"],
        ["ec", "cová"],
        ["", "ová"],
      ),
      latin: ending(
        latin,
        ["y", "a"],
        ["i", "i"],
        ["a", "ova"],
        ["ek", "kova"],
        ["ec", "cova"],
        ["", "ova"],
      ),
    }),
  },
  {
    code: "sk",
    weight: 1,
    women: `Alžbeta Andrea Božena Dominika Ľubica Mária Miroslava Soňa Viera Zuzana Žofia Júlia`,
    men: `Ľubomír Branislav Dušan Igor Jozef Juraj Ján Marián Matúš Pavol Rastislav Štefan`,
    families: `Baláž Chovanec Ďurica Hlaváč Kováč Krajčír Lacko Mináč Oravec Sedlák Slivka Tóth
      Vlček Žilka`,
    feminine: ({ native, latin }) => ({
      native: ending(
        native,
        ["ec", "cová"],
        ["ek", "ková"],
        ["a", "ová"],
        ["o", "ová"],
        ["", "ová"],
      ),
      latin: ending(latin, ["ec", "cova"], ["ek", "kova"], ["a", "ova"], ["o", "ova"], ["", "ova"]),
    }),
  },
  {
    code: "hu",
    weight: 3,
    women: `Ágnes Anikó Boglárka Csilla Dóra Emese Enikő Erzsébet Eszter Gyöngyi Ilona Judit Katalin
      Kinga Lívia Márta Réka Zsuzsanna`,
    men: `Ádám András Attila Balázs Bálint Béla Csaba Dénes Gábor György István László Levente Márton
      Miklós Péter Sándor Zoltán`,
    families: `Balogh Bognár Bíró Deák Erdős Farkas Fehér Fodor Gál Gulyás Hegedűs Horváth Juhász
      Kelemen Kiss Kocsis Kovács Lukács Mészáros Molnár Nagy Németh Orsós Pintér Szabó Szűcs
      Takács Török Varga Vörös`,
    familyFirst: true,
  },
  {
    code: "ro",
    weight: 3,
    women: `Adela Alina Anca Bianca Cătălina Corina Daniela Elena Ileana Ioana Luminița Mădălina Mihaela
      Raluca Roxana Ștefania`,
    men: `Adrian Andrei Bogdan Cătălin Constantin Cosmin Dănuț Eugen Florin Ionuț Iulian Liviu Răzvan
      Șerban Tiberiu Vlad`,
    families: `Anghel Bălan Barbu Ciobanu Constantinescu Cozma Diaconu Drăgan Dumitrescu Enache
      Filipescu Georgescu Ionescu Lupu Manolescu Marinescu Mocanu Munteanu Niculescu Oprea
      Păun Rădulescu Rusu Sârbu Stănescu Șerban Tănase Țurcanu Ungureanu Văcărescu`,
  },
  {
    code: "hr",
    weight: 2,
    women: `Ana Antonija Božica Branka Dubravka Iva Ivana Jelena Katarina Lucija Marija Mirjana
      Sanja Vesna Željka Zrinka`,
    men: `Ante Boris Božidar Dražen Đuro Goran Hrvoje Ivica Krešimir Luka Marko Mislav Nikola
      Petar Tomislav Željko`,
    families: `Babić Barišić Bošnjak Božić Cvitković Đurić Filipović Grgić Horvat Jurić Klarić Knežević
      Kovačić Lončar Matić Mihaljević Pavlović Perković Radić Šarić Šimić Tomić Vidović Vuković`,
  },
  {
    code: "sl",
    weight: 1,
    women: `Alenka Barbara Breda Katja Maja Mateja Metka Mojca Nataša Petra Špela Urška`,
    men: `Aleš Anže Blaž Gašper Jernej Jure Klemen Matjaž Primož Rok Tadej Žiga`,
    families: `Bizjak Cerar Golob Hribar Kastelic Kos Kovač Kralj Oblak Potočnik Rozman Turk Vidmar
      Zajc Zupan Žagar`,
  },
  {
    code: "sq",
    weight: 1,
    women: `Adelina Albana Besa Blerta Drita Ermira Flutura Lindita Mimoza Rovena Teuta Vjollca`,
    men: `Agron Arben Artan Besnik Blerim Dritan Erion Fatos Genti Ilir Luan Skënder`,
    families: `Begaj Berisha Çela Dervishi Gashi Gjoka Hoxha Kola Krasniqi Leka Marku Prifti Shehu
      Tafa Xhafa Zogaj`,
  },
  {
    code: "ru",
    weight: 8,
    women: `Алина=Alina Анастасия=Anastasia Виктория=Viktoria Галина=Galina Дарья=Darya Екатерина=Ekaterina
      Жанна=Zhanna Зинаида=Zinaida Ирина=Irina Ксения=Ksenia Любовь=Lyubov Людмила=Lyudmila
      Мария=Maria Надежда=Nadezhda Наталья=Natalya Оксана=Oksana Полина=Polina Светлана=Svetlana
      Татьяна=Tatyana Юлия=Yulia`,
    men: `Александр=Aleksandr Алексей=Aleksey Андрей=Andrey Артём=Artyom Борис=Boris Виталий=Vitaly
      Вячеслав=Vyacheslav Геннадий=Gennady Григорий=Grigory Дмитрий=Dmitry Евгений=Evgeny Егор=Egor
      Иван=Ivan Кирилл=Kirill Максим=Maksim Николай=Nikolay Пётр=Pyotr Семён=Semyon Сергей=Sergey
      Фёдор=Fyodor`,
    families: `Белов=Belov Васильев=Vasilyev Воробьёв=Vorobyov Голубев=Golubev Гусев=Gusev Егоров=Egorov
      Жуков=Zhukov Зайцев=Zaytsev Иванов=Ivanov Калинин=Kalinin Ковалёв=Kovalyov Козлов=Kozlov
      Кузнецов=Kuznetsov Лебедев=Lebedev Морозов=Morozov Никитин=Nikitin Новиков=Novikov Орлов=Orlov
      Петров=Petrov Романов=Romanov Соколов=Sokolov Соловьёв=Solovyov Тихомиров=Tikhomirov
      Успенский=Uspensky Фролов=Frolov Чайковский=Chaykovsky Шишкин=Shishkin Щербаков=Shcherbakov
      Ямпольский=Yampolsky Седых=Sedykh`,
    feminine: eastSlavicFeminine({ native: ["ский", "ская"], latin: ["sky", "skaya"] }),
  },
  {
    code: "uk",
    weight: 4,
    women: `Богдана=Bohdana Ганна=Hanna Дарина=Daryna Іванна=Ivanna Катерина=Kateryna Леся=Lesia
      Людмила=Liudmyla Марійка=Mariika Надія=Nadiia Оксана=Oksana Олена=Olena Роксолана=Roksolana
      Соломія=Solomiia Тетяна=Tetiana Христина=Khrystyna Ярина=Yaryna`,
    men: `Андрій=Andrii Богдан=Bohdan Василь=Vasyl Володимир=Volodymyr Дмитро=Dmytro Євген=Yevhen
      Ігор=Ihor Любомир=Liubomyr Мар'ян=Maryan Микола=Mykola Назар=Nazar Олександр=Oleksandr
      Остап=Ostap Сергій=Serhii Тарас=Taras Юрій=Yurii`,
    families: `Бойко=Boiko Бондаренко=Bondarenko Гаврилюк=Havryliuk Гончаренко=Honcharenko Ґудзь=Gudz
      Дем'яненко=Demianenko Довженко=Dovzhenko Іваненко=Ivanenko Ковальчук=Kovalchuk Кравчук=Kravchuk
      Лисенко=Lysenko Мельник=Melnyk Мороз=Moroz Олійник=Oliinyk Панасюк=Panasiuk Пономаренко=Ponomarenko
      Савчук=Savchuk Соловей=Solovei Терещенко=Tereshchenko Федоренко=Fedorenko Хоменко=Khomenko
      Шевчук=Shevchuk Щербина=Shcherbyna Яковенко=Yakovenko`,
  },
  {
    code: "bg",
    weight: 2,
    women: `Божидара=Bozhidara Весела=Vesela Гергана=Gergana Десислава=Desislava Елица=Elitsa Ивелина=Ivelina
      Калина=Kalina Магдалена=Magdalena Невена=Nevena Радостина=Radostina Снежана=Snezhana Цветелина=Tsvetelina`,
    men: `Ангел=Angel Борислав=Borislav Веселин=Veselin Георги=Georgi Димитър=Dimitar Живко=Zhivko
      Иво=Ivo Красимир=Krasimir Любен=Lyuben Огнян=Ognyan Пламен=Plamen Тодор=Todor`,
    families: `Ангелов=Angelov Атанасов=Atanasov Василев=Vasilev Генчев=Genchev Димитров=Dimitrov
      Желев=Zhelev Илиев=Iliev Каменов=Kamenov Маринов=Marinov Недялков=Nedyalkov Павлов=Pavlov
      Радев=Radev Стефанов=Stefanov Тодоров=Todorov Христов=Hristov Янков=Yankov`,
    feminine: eastSlavicFeminine({ native: ["ски", "ска"], latin: ["ski", "ska"] }),
  },
  {
    code: "sr",
    weight: 2,
    women: `Бојана=Bojana Весна=Vesna Гордана=Gordana Драгана=Dragana Јелена=Jelena Љиљана=Ljiljana
      Маријана=Marijana Милица=Milica Наташа=Natasa Снежана=Snezana Тијана=Tijana Ћирилка=Cirilka`,
    men: `Бранислав=Branislav Владан=Vladan Горан=Goran Ђорђе=Djordje Јован=Jovan Љубиша=Ljubisa
      Милош=Milos Небојша=Nebojsa Растко=Rastko Срђан=Srdjan Филип=Filip Чедомир=Cedomir`,
    families: `Аврамовић=Avramovic Вукићевић=Vukicevic Грујић=Grujic Ђокић=Djokic Живковић=Zivkovic
      Јовановић=Jovanovic Костић=Kostic Лазаревић=Lazarevic Љубичић=Ljubicic Марјановић=Marjanovic
      Николић=Nikolic Обрадовић=Obradovic Петровић=Petrovic Савић=Savic Тодоровић=Todorovic
      Шћепановић=Scepanovic`,
  },
  {
    code: "el",
    weight: 3,
    women: `Αγγελική=Angeliki Αθηνά=Athina Αικατερίνη=Aikaterini Βασιλική=Vasiliki Γεωργία=Georgia
      Δέσποινα=Despoina Ελένη=Eleni Ευαγγελία=Evangelia Θεοδώρα=Theodora Ιωάννα=Ioanna
      Καλλιόπη=Kalliopi Μαρία=Maria Σοφία=Sofia Χρυσούλα=Chrysoula`,
    men: `Αλέξανδρος=Alexandros Αντώνης=Antonis Βασίλης=Vasilis Γιάννης=Giannis Δημήτρης=Dimitris
      Ευάγγελος=Evangelos Θανάσης=Thanasis Ιωάννης=Ioannis Κωνσταντίνος=Konstantinos Νίκος=Nikos
      Παναγιώτης=Panagiotis Σπύρος=Spyros Στέλιος=Stelios Χρήστος=Christos`,
    families: `Αθανασίου=Athanasiou Αντωνίου=Antoniou Βασιλείου=Vasileiou Γεωργίου=Georgiou
      Δημητρίου=Dimitriou Ιωάννου=Ioannou Κωνσταντίνου=Konstantinou Μακρής=Makris Μιχαηλίδης=Michailidis
      Νικολαΐδης=Nikolaidis Οικονόμου=Oikonomou Παπαδόπουλος=Papadopoulos Παπανικολάου=Papanikolaou
      Παυλίδης=Pavlidis Σταματόπουλος=Stamatopoulos Χατζηδάκης=Chatzidakis Αγγελόπουλος=Angelopoulos
      Κυριακίδης=Kyriakidis`,
    feminine: ({ native, latin }) => ({
      native: ending(
        native,
        ["όπουλος", "οπούλου"],
        ["ΐδης", "ΐδου"],
        ["ίδης", "ίδου"],
        ["άκης", "άκη"],
        ["ής", "ή"],
      ),
      latin: ending(
        latin,
        ["opoulos", "opoulou"],
        ["idis", "idou"],
        ["akis", "aki"],
        ["kris", "kri"],
      ),
    }),
  },
];

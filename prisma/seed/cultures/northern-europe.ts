import { type Culture, ending } from "./culture";

export const northernEurope: Culture[] = [
  {
    code: "sv",
    weight: 4,
    women: `Agneta Åsa Astrid Ebba Elin Freja Frida Gunilla Ingrid Karin Linnéa Maja Märta Saga Sigrid
      Tuva Ulrika Wilma`,
    men: `Anders Axel Bengt Björn Erik Fredrik Göran Gustav Håkan Hampus Lars Linus Måns Mikael Nils
      Östen Sven Viggo`,
    families: `Åberg Åkesson Ahlström Andersson Berglund Björklund Dahlgren Ek Forsberg Gustafsson
      Hedström Håkansson Jönsson Karlsson Lindqvist Löfgren Malmström Norén Nyström Öberg Sandström
      Sjöberg Söderlund Wallin`,
  },
  {
    code: "no",
    weight: 3,
    women: `Åse Bente Eli Guro Hedda Ingunn Jorunn Kari Liv Marit Ragnhild Silje Solveig Tora Turid Vilde`,
    men: `Aksel Arne Bjørn Eirik Geir Håkon Jørgen Kåre Magnus Odd Øyvind Pål Sindre Sondre Torbjørn
      Trygve`,
    families: `Aasen Bakken Berge Bjørnstad Dahl Eide Fjeld Grønning Haugen Hegge Iversen Kjærvik Lien
      Lunde Moen Nygård Ødegård Rønning Sæther Solberg Strøm Tveit Vågen Østby`,
  },
  {
    code: "da",
    weight: 3,
    women: `Agnes Anne-Mette Bodil Clara Ditte Ellen Freja Gudrun Inge Kirsten Lærke Maren Pernille
      Signe Søs Tove`,
    men: `Anton Asger Bo Christian Esben Frederik Jens Jeppe Kjeld Lasse Mads Mikkel Niels Rasmus
      Søren Troels`,
    families: `Bæk Brandt Christensen Dalgaard Frandsen Friis Graversen Hald Holm Jeppesen Kjær Krogh
      Lauridsen Madsen Mørk Nørgaard Olesen Østergaard Poulsen Riis Skov Søndergaard Thygesen Villadsen`,
  },
  {
    code: "fi",
    weight: 3,
    women: `Aino Anneli Eeva Elina Hanna Helmi Inkeri Kaisa Kerttu Leena Maija Päivi Pirkko Riikka
      Sanni Sinikka Tuuli Venla`,
    men: `Aarne Antti Eero Eino Hannu Heikki Jussi Kalle Lauri Mikko Onni Pekka Raimo Tapio Timo Väinö
      Veikko Ville`,
    families: `Aalto Hakala Hämäläinen Heikkinen Hyvönen Järvinen Kallio Karjalainen Kärkkäinen Koskinen
      Lähteenmäki Laitinen Leppänen Mäkelä Mäkinen Niskanen Nurmi Pöyhönen Räsänen Rautio Salmela
      Seppälä Tähtinen Väisänen`,
  },
  {
    code: "is",
    weight: 1,
    women: `Ásdís Bryndís Eyrún Guðrún Hildur Jóhanna Katrín Ragnheiður Sigríður Sólveig Þórdís Unnur`,
    men: `Ásgeir Baldur Einar Friðrik Guðmundur Helgi Jökull Kjartan Ólafur Sigurður Þorsteinn Ævar`,
    families: `Árnason Björnsson Einarsson Friðriksson Guðmundsson Gunnarsson Helgason Jónsson
      Magnússon Ólafsson Sigurðsson Þorvaldsson`,
    feminine: ({ native, latin }) => ({
      native: ending(native, ["son", "dóttir"]),
      latin: ending(latin, ["son", "dottir"]),
    }),
  },
  {
    code: "et",
    weight: 1,
    women: `Aet Eha Heli Kadri Kaja Külli Leelo Maarja Piret Riina Tiiu Ülle`,
    men: `Ain Andrus Hannes Indrek Jaan Kalev Margus Märt Priit Rein Toomas Ülo`,
    families: `Aas Ilves Jõgi Kask Kõiv Kuusk Laanemets Lepik Mägi Oja Pärn Põld Raudsepp Saar Sepp
      Tamm Tõnisson Vaher`,
  },
  {
    code: "lv",
    weight: 1,
    women: `Agnese Anete Baiba Dace Elīna Ilze Ieva Kristīne Laima Līga Sanita Zane`,
    men: `Aigars Andris Edgars Gints Ģirts Imants Jānis Kaspars Mārtiņš Raimonds Uldis Valdis`,
    families: `Bērziņš Cīrulis Dzenis Grīnbergs Jansons Kalniņš Krūmiņš Lapiņš Liepiņš Ozoliņš Pētersons
      Priedītis Siliņš Šmits Vītols Zariņš`,
    feminine: ({ native, latin }) => ({
      native: ending(native, ["iņš", "iņa"], ["is", "e"], ["s", "a"]),
      latin: ending(latin, ["ins", "ina"], ["is", "e"], ["s", "a"]),
    }),
  },
  {
    code: "lt",
    weight: 1,
    women: `Aistė Austėja Birutė Daiva Eglė Gintarė Ieva Jūratė Milda Rasa Ugnė Živilė`,
    men: `Algirdas Arūnas Darius Gediminas Jonas Kęstutis Linas Mindaugas Rokas Šarūnas Tomas Žygimantas`,
    families: `Balčiūnas Butkus Gudaitis Jankauskas Kairys Kavaliauskas Mažeika Mickūnas Norkus
      Paulauskas Petrauskas Rimkus Šimkus Stankus Urbonas Žukauskas`,
    feminine: ({ native, latin }) => ({
      native: ending(
        native,
        ["ūnas", "ūnaitė"],
        ["aitis", "aitytė"],
        ["as", "ienė"],
        ["us", "utė"],
      ),
      latin: ending(latin, ["unas", "unaite"], ["aitis", "aityte"], ["as", "iene"], ["us", "ute"]),
    }),
  },
];

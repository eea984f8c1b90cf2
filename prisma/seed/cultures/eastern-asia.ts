import type { Culture } from "./culture";

export const easternAsia: Culture[] = [
  {
    code: "zh-Hans",
    weight: 10,
    women: `佳怡=Jiayi 婷婷=Tingting 小燕=Xiaoyan 思雨=Siyu 慧敏=Huimin 敏=Min 晓丽=Xiaoli 梦洁=Mengjie
      欣怡=Xinyi 秀英=Xiuying 红=Hong 美玲=Meiling 芳=Fang 若曦=Ruoxi 诗涵=Shihan 雪梅=Xuemei 静=Jing 丽华=Lihua`,
    men: `伟=Wei 俊杰=Junjie 国强=Guoqiang 子轩=Zixuan 宇航=Yuhang 建国=Jianguo 志明=Zhiming 文博=Wenbo
      明辉=Minghui 浩然=Haoran 海涛=Haitao 磊=Lei 立群=Liqun 军=Jun 鹏飞=Pengfei 天佑=Tianyou 勇=Yong 泽宇=Zeyu`,
    families: `丁=Ding 于=Yu 何=He 余=She 冯=Feng 刘=Liu 吴=Wu 周=Zhou 唐=Tang 孙=Sun 宋=Song 张=Zhang
      徐=Xu 曹=Cao 李=Li 杨=Yang 林=Lin 梁=Liang 欧阳=Ouyang 王=Wang 罗=Luo 胡=Hu 董=Dong 谢=Xie
      赵=Zhao 邓=Deng 郑=Zheng 陈=Chen 韩=Han 马=Ma 高=Gao 黄=Huang 诸葛=Zhuge 司马=Sima`,
    familyFirst: true,
    joiner: "",
    mononym: 0,
    secondFamily: { percent: 0, joiner: "" },
  },
  {
    code: "zh-Hant",
    weight: 3,
    women: `怡君=Yi-chun 雅婷=Ya-ting 淑芬=Shu-fen 詩涵=Shih-han 美惠=Mei-hui 佩珊=Pui-shan 嘉欣=Ka-yan
      詠琪=Wing-ki 慧儀=Wai-yee 曉彤=Hiu-tung`,
    men: `志豪=Chih-hao 家豪=Ka-ho 俊傑=Chun-chieh 承恩=Cheng-en 冠宇=Kuan-yu 偉強=Wai-keung
      子健=Tsz-kin 建宏=Chien-hung 國榮=Kwok-wing 浩賢=Ho-yin`,
    families: `陳=Chen 林=Lin 黃=Huang 張=Chang 李=Lee 王=Wang 吳=Wu 劉=Liu 蔡=Tsai 楊=Yang 許=Hsu
      鄭=Cheng 謝=Hsieh 郭=Kuo 洪=Hung 曾=Tseng 歐陽=Au-yeung 梁=Leung 鄧=Tang 馮=Fung`,
    familyFirst: true,
    joiner: "",
    mononym: 0,
    secondFamily: { percent: 0, joiner: "" },
  },
  {
    code: "zh-Latn",
    weight: 2,
    women: `Fang Huifen Jiahui Lanying Mei Meixiang Qiuyue Ruolan Shuyi Xiaohong Yanling Zhenzhen`,
    men: `Bowen Chao Dawei Guangming Haoyu Jianhua Kun Mingzhe Peng Shaohua Weimin Zhiyuan`,
    families: `Bai Cai Chen Fan Gao Guo He Hou Jiang Kong Lai Liao Lü Meng Ng Ong Pan Qin Ren Shi Tan
      Teo Wang Xiong Yeo Zhu`,
    secondFamily: { percent: 0, joiner: "" },
  },
  {
    code: "ja",
    weight: 7,
    women: `愛子=Aiko 明美=Akemi 陽菜=Hina 美咲=Misaki 七海=Nanami さくら=Sakura 結衣=Yui 由美子=Yumiko
      真由美=Mayumi 千尋=Chihiro 久美子=Kumiko 桃花=Momoka 葵=Aoi 遥=Haruka 恵=Megumi あかり=Akari`,
    men: `健太=Kenta 翔=Sho 大輔=Daisuke 拓也=Takuya 一郎=Ichiro 隆=Takashi 雄一=Yuichi 誠=Makoto
      陽翔=Haruto 蓮=Ren 直樹=Naoki 和也=Kazuya 悠真=Yuma 浩=Hiroshi 修=Osamu 亮介=Ryosuke`,
    families: `佐藤=Sato 鈴木=Suzuki 高橋=Takahashi 田中=Tanaka 伊藤=Ito 渡辺=Watanabe 山本=Yamamoto
      中村=Nakamura 小林=Kobayashi 加藤=Kato 吉田=Yoshida 山田=Yamada 佐々木=Sasaki 松本=Matsumoto
      井上=Inoue 木村=Kimura 林=Hayashi 斎藤=Saito 清水=Shimizu 山崎=Yamazaki 池田=Ikeda 橋本=Hashimoto
      石川=Ishikawa 長谷川=Hasegawa 勅使河原=Teshigawara 五十嵐=Igarashi`,
    familyFirst: true,
    mononym: 0,
    secondFamily: { percent: 0, joiner: "" },
  },
  {
    code: "ja-Kana",
    weight: 1,
    women: `アンナ=Anna エミ=Emi カオリ=Kaori サユリ=Sayuri ナオミ=Naomi ハナコ=Hanako マリコ=Mariko ユキ=Yuki`,
    men: `アキラ=Akira ケンジ=Kenji シンジ=Shinji タロウ=Taro ノボル=Noboru ヒデキ=Hideki マサル=Masaru リョウ=Ryo`,
    families: `アオキ=Aoki イシダ=Ishida ウエダ=Ueda オカダ=Okada カワムラ=Kawamura サカモト=Sakamoto
      ナカジマ=Nakajima フジワラ=Fujiwara ミヤザキ=Miyazaki ヨコヤマ=Yokoyama`,
    familyFirst: true,
    secondFamily: { percent: 0, joiner: "" },
  },
  {
    code: "ko",
    weight: 5,
    women: `민서=Min-seo 서연=Seo-yeon 지우=Ji-woo 수빈=Su-bin 예은=Ye-eun 하윤=Ha-yoon 은주=Eun-ju
      미경=Mi-kyung 소희=So-hee 유나=Yu-na 혜진=Hye-jin 가영=Ga-young 정숙=Jung-sook 다은=Da-eun`,
    men: `민준=Min-jun 서준=Seo-jun 도윤=Do-yun 현우=Hyun-woo 지훈=Ji-hoon 성민=Sung-min 영호=Young-ho
      동현=Dong-hyun 재석=Jae-seok 상철=Sang-chul 태양=Tae-yang 건우=Gun-woo 준혁=Jun-hyuk 병철=Byung-chul`,
    families: `김=Kim 이=Lee 박=Park 최=Choi 정=Jung 강=Kang 조=Cho 윤=Yoon 장=Jang 임=Lim 한=Han 오=Oh
      서=Seo 신=Shin 권=Kwon 황=Hwang 안=Ahn 송=Song 류=Ryu 홍=Hong 남궁=Namgung 황보=Hwangbo`,
    familyFirst: true,
    joiner: "",
    mononym: 0,
    secondFamily: { percent: 0, joiner: "" },
  },
  {
    code: "th",
    weight: 3,
    women: `กาญจนา=Kanchana จันทรา=Chantra ณัฐธิดา=Natthida ปราณี=Pranee พิมพ์ชนก=Pimchanok มาลี=Malee
      รัตนา=Rattana วิไลวรรณ=Wilaiwan ศิริพร=Siriporn สุดารัตน์=Sudarat`,
    men: `กิตติ=Kitti จักรพันธ์=Jakkapan ชัยวัฒน์=Chaiwat ธนากร=Thanakorn ประเสริฐ=Prasert พงศกร=Pongsakorn
      วีระ=Weera ศุภชัย=Supachai สมชาย=Somchai อนุชา=Anucha`,
    families: `กิตติพงษ์=Kittiphong แก้วมณี=Kaewmanee เจริญสุข=Charoensuk ชัยประเสริฐ=Chaiprasert
      ทองดี=Thongdee บุญเรือง=Boonrueang พรหมสวัสดิ์=Phromsawat รุ่งเรืองกิจ=Rungrueangkit วงศ์สุวรรณ=Wongsuwan
      ศรีสุข=Srisuk สุวรรณภูมิ=Suwannaphum อินทรวิชัย=Inthrawichai`,
  },
  {
    code: "lo",
    weight: 1,
    women: `ຈັນທະລາ=Chanthala ບຸນມີ=Bounmy ພອນສະຫວັນ=Phonsavanh ມະນີວັນ=Manivanh ວັນນາ=Vanna ສຸລິຍາ=Souliya`,
    men: `ຄຳແພງ=Khampheng ບຸນທະວີ=Bounthavy ພູວົງ=Phouvong ວິໄລ=Vilay ສົມພອນ=Somphone ອານຸສອນ=Anousone`,
    families: `ແກ້ວມະນີ=Keomany ຈັນທະວົງ=Chanthavong ພົມມະຈັນ=Phommachanh ວົງພະຈັນ=Vongphachanh
      ສີສຸວັນ=Sisouvanh ອິນທະວົງ=Inthavong`,
  },
  {
    code: "km",
    weight: 1,
    women: `ចន្ទា=Chanda បុប្ផា=Bopha ម៉ាលី=Maly រតនា=Ratana សុភាព=Sopheap ស្រីមុំ=Sreymom`,
    men: `ដារ៉ា=Dara បូរី=Borey ពិសិដ្ឋ=Piseth វិចិត្រ=Vichet សុខា=Sokha សំណាង=Samnang`,
    families: `កែវ=Keo ចាន់=Chan ជា=Chea ទេព=Tep លី=Ly សុខ=Sok ស៊ឹម=Sim ហេង=Heng`,
    familyFirst: true,
  },
  {
    code: "my",
    weight: 1,
    women: `ခင်မြင့်=Khin-Myint စန္ဒာဝင်း=Sandar-Win နန်းဖြူ=Nan-Phyu မေသူ=May-Thu ဝတ်ရည်=Wut-Yee အေးအေး=Aye-Aye`,
    men: `ကျော်စွာ=Kyaw-Swar ဇော်မင်း=Zaw-Min နေလင်း=Nay-Lin မောင်မောင်=Maung-Maung ဝင်းထွန်း=Win-Htun အောင်မြတ်=Aung-Myat`,
    families: `ကို=Ko ခိုင်=Khaing စိုး=Soe ထွန်း=Tun နိုင်=Naing မိုး=Moe လှိုင်=Hlaing အောင်=Aung`,
    mononym: 40,
  },
  {
    code: "vi",
    weight: 4,
    women: `Ánh~Nguyệt Bích~Ngọc Diễm~My Hồng~Nhung Kim~Oanh Lan~Hương Mỹ~Linh Ngọc~Ánh Phương~Thảo Quỳnh~Anh
      Thanh~Hà Thu~Trang Thùy~Dung Tường~Vi Xuân~Mai Yến~Nhi`,
    men: `Anh~Tuấn Bảo~Long Công~Minh Đình~Phúc Đức~Huy Gia~Bảo Hải~Đăng Hoàng~Nam Hữu~Nghĩa Minh~Quân
      Ngọc~Sơn Quang~Vinh Quốc~Việt Thành~Đạt Trung~Kiên Văn~Hùng`,
    families: `Bùi Cao Đặng Đinh Đỗ Dương Hồ Hoàng Huỳnh Lê Lý Mai Ngô Nguyễn Phạm Phan Tạ Trần Triệu Trịnh
      Trương Vũ`,
    familyFirst: true,
    secondFamily: { percent: 0, joiner: "" },
  },
  {
    code: "id",
    weight: 5,
    women: `Ayu Citra Dewi Endang Fitriani Indah Kartika Lestari Mega Ningsih Nurhayati Putri Ratna Sari
      Siti Wulandari`,
    men: `Agus Bambang Budi Cahyo Dharma Eko Galih Hendra Joko Ketut Made Nyoman Rizky Slamet Teguh Wahyu`,
    families: `Gunawan Halim Hartono Hidayat Kusuma Lubis Maharani Nasution Nugroho Pangestu Permana Prasetyo
      Purnomo Rahardjo Santoso Setiawan Simanjuntak Siregar Sitompul Susanto Utomo Wibowo Wijaya Yulianto`,
    mononym: 25,
  },
  {
    code: "ms",
    weight: 2,
    women: `Aishah Azizah Farhana Hafizah Khairunnisa Nadhirah Norhayati Nurul~Ain Rohana Siti~Nur~Haliza
      Suraya Zaleha`,
    men: `Ahmad Amirul Azman Faizal Hafiz Hakim Ismail Kamarul Muhammad~Irfan Rahman Shahrul Zulkifli`,
    families: `bin~Abdullah bin~Ahmad bin~Haji~Yusof bin~Hassan bin~Ibrahim bin~Mat~Zin bin~Osman bin~Othman
      bin~Razak bin~Salleh bin~Tengku~Iskandar bin~Yaacob`,
    feminine: ({ native, latin }) => ({
      native: native.replace(/^bin /, "binti "),
      latin: latin.replace(/^bin/, "binti"),
    }),
  },
  {
    code: "fil",
    weight: 4,
    women: `Analyn Bituin Corazon Divina Esperanza Girlie Jasmine Ligaya Luningning Maricel Marites Rosalinda
      Tala Yolanda`,
    men: `Amado Bayani Crisanto Dante Efren Jomar Jun-Jun Lakan Makisig Nestor Reynaldo Rodel Romulo Virgilio`,
    families: `Abad Aguinaldo Bautista Bulaong Cabrera Catacutan Dalisay Dela~Cruz de~Guzman Dimaculangan
      Evangelista Ilagan Lacson Macaraeg Magsaysay Manalo Ocampo Pangilinan Quiambao Salonga Sumulong
      Tolentino Villanueva Yap`,
    middleInitial: 35,
  },
];

/// Given names that are one name in several spellings or languages, where a person is written with either, and short
/// forms of names.
struct GivenNameForms: Sendable {
  static let standard = GivenNameForms()

  /// The first of a row under each of its forms.
  private var heads: [[UInt8]: String] = [:]
  /// Numbers of the rows of short forms, by name.
  private var families: [[UInt8]: [Int]] = [:]

  private init() {
    for row in Self.forms {
      let names = row.split(separator: " ").map { Array($0.utf8) }
      let head = String(decoding: names[0], as: UTF8.self)
      for name in names { heads[name] = head }
      // Other spellings of these, unless they are another row's.
      for name in names {
        let folded = Array(NameFolding.folded(name).utf8)
        if heads[folded] == nil { heads[folded] = head }
      }
    }
    for (number, row) in Self.shortForms.enumerated() {
      for name in row.split(separator: " ") { families[Array(name.utf8), default: []].append(number) }
    }
  }

  /// What all forms of the name share; nil for names without other forms.
  func head(of letters: [UInt8], folded: String) -> String? {
    heads[letters] ?? heads[Array(folded.utf8)]
  }

  /// Numbers of the rows of short forms that have the name or its head.
  func families(of letters: [UInt8], key: String) -> [Int] {
    families[letters] ?? families[Array(key.utf8)] ?? []
  }

  private static let forms = [
    "alexander aleksandr aleksander aleksandar alexandr aliaksandr alyaksandr aliaxandr alaksandr oleksandr olexander oleksander",
    "alexandra aleksandra aliaksandra oleksandra",
    "alexei aleksei alexey aleksey aliaksei alyaksey alyaksei oleksii oleksiy oleksij",
    "anatoly anatoli anatoliy anatolii anatol", "andrei andrey andrej andrii andriy andrzej", "anna hanna ganna",
    "anton antony", "arseny arsenii arseniy arseni", "artem artyom artsiom artsyom", "barys boris borys",
    "catherine ekaterina yekaterina kateryna katsiaryna katerina katsyaryna",
    "daniel daniil danylo danil",
    "dmitry dmitri dmitriy dmitrii dmytro dzmitry dimitri dzmitryi", "elena yelena olena alena jelena",
    "elizabeth elizaveta yelizaveta yelyzaveta lizaveta",
    "eugene yevgeny evgeny yevgeni evgeni yevhen yevhenii yauhen yauheni evgenii",
    "evgenia yevgenia yevgeniya evgeniya yevheniia yauheniya", "fyodor fedor fedir fiodar theodor",
    "galina halyna halina galyna", "gennady gennadi hennadiy hennadii henadz gennadiy hienadz",
    "george georgy georgi georgiy heorhii", "grigory grigori hryhoriy hryhorii ryhor grigoriy",
    "igor ihor ihar", "ilya ilia illia illya", "irina iryna irena", "ivan yvan",
    "joseph iosif yosyp iosef josef yosef yazep jazep",
    "julia yulia yuliya yuliia iuliia iulia", "konstantin kostiantyn kostyantyn kanstantsin constantine",
    "leonid leanid", "leo lev leu", "ludmila lyudmila liudmila liudmyla lyudmyla",
    "maria mariya mariia maryia marya maryja",
    "maxim maksim maksym", "michael mikhail mykhailo mykhaylo mikhailo mikhal michail mihail",
    "nadezhda nadiia nadiya nadzeya nadejda",
    "natalia natalya nataliya nataliia natallia natallya natalja",
    "nicholas nikolai nikolay mykola mikalai mikalay nikolaj mikola nikolas",
    "nikita mykyta mikita", "oleg oleh aleh", "olga olha volha", "oksana aksana", "paul pavel pavlo pavol paval",
    "peter petr pyotr petro piotr piatro", "roman raman",
    "sergei sergey serhii serhiy siarhei syarhei sergej siarhiej syarhey serge serhij",
    "simon semyon semen symon", "stepan stsiapan sciapan", "stanislav stanislau stanislaw",
    "svetlana svitlana sviatlana svyatlana",
    "tatiana tatyana tetiana tetyana tatsiana tatsyana tatjana", "timothy timofei tymofiy tsimafei timofey",
    "victor viktor viktar",
    "victoria viktoria viktoriia viktoryia viktoriya", "vadim vadym vadzim", "valentin valentyn valiantsin",
    "valery valeri valerii valeriy valer",
    "valentina valentyna valiantsina", "vasily vasili vasyl vasil vasiliy vassily", "veronica veronika veranika",
    "vitaly vitali vitalii vitaliy vital", "vladimir volodymyr uladzimir wladimir vladimer uladzimer wolodymyr",
    "vladislav uladzislau vladyslav wladyslaw", "vyacheslav viacheslav viachaslau", "yakov yakiv yakau jakov",
    "yaroslav jaroslav yaraslau jaroslaw",
    "yegor egor yahor", "yuri yury yurii yuriy iurii jurij juri",
    "abdullah abdallah abdulla abdalla", "abdulrahman abdelrahman abdurrahman abdurahman", "ahmed ahmad achmed ahmet",
    "ali aly",
    "bashar bachar", "faisal faysal feisal",
    "gaddafi qaddafi kadhafi gadhafi kadafi qadhafi gadafi khadafy qadafi gheddafi", "hassan hasan hassen",
    "hussein hussain husayn husain hossein hosein houssein huseyin", "ibrahim ebrahim brahim", "ismail ismael esmail",
    "jamal gamal djamel jamaal",
    "khaled khalid", "mahmoud mahmud mahmood", "muammar moammar muamar moamer",
    "muhammad mohammed mohamed mohammad muhammed mohamad muhamad mahomed mehmed mehmet",
    "mustafa mostafa mustapha moustafa", "nasser nasir naser", "omar umar omer", "osama usama oussama",
    "rashid rachid rasheed", "saeed said saeid sayed",
    "saddam sadam", "suleiman sulaiman soleiman suleyman sulayman", "tariq tarek tareq tarik",
    "yusuf yousef youssef yousuf yusef youssouf", "yasser yasir yaser yassir",
    "yahya yahia yehia", "zaynab zainab zeinab zineb", "fatima fatma fatemeh fatimah", "aisha ayesha aicha aischa",
    "khadija khadijah",
    "kim kym", "laden ladin", "nour noor nur noura",
  ]

  private static let shortForms = [
    "william bill billy will willie liam", "robert bob bobby rob robbie", "richard dick rick ricky rich richie",
    "james jim jimmy jamie",
    "john jack johnny jon", "jonathan jon", "joseph joe joey", "michael mike mickey mick misha", "thomas tom tommy",
    "charles charlie chuck",
    "edward ed eddie ted teddy ned", "theodore ted teddy theo", "alexander alex sasha sandy alec",
    "alexandra alex sasha sandra", "andrew andy drew", "anthony tony",
    "benjamin ben benny benji", "christopher chris kit", "daniel dan danny", "david dave davey", "donald don donnie",
    "douglas doug", "frederick fred freddie freddy",
    "gerald gerry jerry", "gregory greg", "henry harry hank", "harold harry hal", "jeffrey jeff", "geoffrey geoff",
    "kenneth ken kenny", "lawrence larry", "leonard len lenny leo",
    "matthew matt", "nicholas nick nicky nico", "patrick pat paddy", "peter pete", "philip phil", "phillip phil",
    "raymond ray", "ronald ron ronnie", "samuel sam sammy",
    "stephen steve", "steven steve", "timothy tim timmy", "vincent vince vinny", "walter walt wally",
    "zachary zach zack", "albert al bert", "alfred al alf fred", "francis frank frankie",
    "franklin frank", "joshua josh", "nathaniel nate nat", "nathan nate", "randolph randy", "randall randy",
    "rudolph rudy", "stanley stan", "terence terry", "abraham abe", "eugene gene zhenya",
    "bernard bernie", "bertrand bert", "clifford cliff", "clinton clint", "mitchell mitch", "newton newt",
    "elizabeth liz beth betty betsy lizzie liza eliza", "catherine kate cathy kitty katie katya",
    "katherine kate kathy katie kitty", "kathleen kathy kate", "margaret maggie meg peggy margie",
    "patricia pat patty trish tricia", "susan sue susie", "deborah deb debbie", "barbara barb",
    "jennifer jen jenny", "jessica jess jessie", "rebecca becky becca", "victoria vicky vicki tori vika",
    "christine chris christy", "christina chris tina", "pamela pam", "sandra sandy",
    "dorothy dot dottie", "virginia ginny", "eleanor ellie nell", "frances fran", "gabrielle gabby",
    "jacqueline jackie", "judith judy", "kimberly kim", "madeleine maddie", "melanie mel",
    "nancy nan", "samantha sam", "theresa terry tess", "teresa terry tess", "stephanie steph", "vladimir vova volodya",
    "dmitry dima", "sergei seryozha", "nikolai kolya", "ivan vanya",
    "mikhail misha", "maria masha", "anna anya", "natalia natasha", "tatiana tanya", "ekaterina katya",
    "svetlana sveta", "elena lena", "olga olya", "alexei alyosha", "pavel pasha",
    "konstantin kostya", "yuri yura", "francisco paco pancho", "jose pepe", "ignacio nacho", "guillermo memo",
    "antonio tony tonio", "giuseppe beppe", "friedrich fritz", "johann hans",
    "wilhelm willi", "maximilian max", "maxwell max",
  ]
}

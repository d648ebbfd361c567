/// The phrases that tell page furniture from an article. All in lower case.
enum Cues {
  /// Lines that are furniture when they say nothing else: buttons, labels, ends of a wire text.
  static let wholeLines = CueTable([
    "advertisement", "advertising", "ad", "sponsored", "sponsored content", "promoted", "share", "tweet", "print",
    "save", "email", "e-mail", "comment", "comments", "copy link", "accept", "accept all", "reject all", "decline",
    "manage settings", "sign up", "sign in", "log in", "login", "register", "subscribe", "subscribe now", "menu",
    "search", "skip to content", "skip to main content", "listen", "listen to this article", "listen to this story",
    "follow us", "read more", "load more", "show more", "see more", "continue reading", "back to top", "close",
    "next article", "previous article", "ends", "-ends-", "- ends -", "endit", "more to follow",
    "for immediate release", "embargoed", "leave a comment", "post a comment", "download pdf", "bookmark",
  ])

  /// Labels above a list of links; what follows is furniture too.
  static let linkLabels = CueTable([
    "most read", "most popular", "most viewed", "trending", "trending now", "you may also like",
    "you might also like", "related articles", "related stories", "related content", "related news", "related topics",
    "recommended", "recommended for you", "recommended reading", "editors' picks", "editor's picks", "more stories",
    "more news", "latest news", "latest stories", "top stories", "popular now", "read next", "up next", "see also",
  ])

  /// How furniture begins when it says something of its own. Only short blocks are looked at.
  static let beginnings = CueTable([
    "share on ", "share this ", "share via ", "subscribe to ", "subscribe for ", "subscribe today", "sign up for ",
    "sign up to ", "sign up here", "thanks for reading", "related:", "read more:", "read also:", "also read:",
    "read next:", "see also:", "more on this:", "more on this story", "explore more on ", "don't miss:",
    "recommended:", "watch:", "listen:", "©", "(c) 20", "copyright ©", "copyright 20", "copyright (c)",
    "privacy policy", "terms of use", "terms of service", "terms and conditions", "cookie policy", "we use cookies",
    "this site uses cookies", "this website uses cookies", "our website uses cookies", "story continues below",
    "article continues below", "article continues after", "story continues after", "this story was updated",
    "this story has been updated", "this article was updated", "this article has been updated",
    "this article was amended", "this article was originally published", "this story was originally published",
    "this article first appeared", "follow us on", "follow us:", "follow us at", "join our ", "download our app",
    "download the app", "support our journalism", "listen to this ", "click here to ", "tap here to ",
    "embargoed until",
    "for immediate release", "do you have a story", "got a tip", "have a tip", "skip to ",
  ])

  /// Words that make a short block furniture wherever they stand in it.
  static let insides = CueTable([
    "all rights reserved", "in your inbox", "to your inbox", "readers can write to", "write to us at",
    "contributed to this report", "contributed reporting", "our newsletter", "free newsletter", "uses cookies",
    "use of cookies", "reproduction without permission", "may not be reproduced",
  ])

  /// How a block of press contacts begins.
  static let contacts = CueTable([
    "media contact", "media contacts", "press contact", "press contacts", "press office:", "contact:", "contacts:",
    "media enquiries", "media inquiries", "press enquiries", "press inquiries", "for media enquiries",
    "for media inquiries", "for further information", "for more information, contact",
    "for more information, please contact", "investor relations", "investor contact", "notes to editors",
  ])

  /// How a line of credits of a news agency begins.
  static let credits = CueTable([
    "(reporting by ", "(editing by ", "(writing by ", "(additional reporting ", "(compiled by ", "(with reporting by ",
    "reporting by ", "additional reporting by ", "editing by ",
  ])

  /// Headings above a note on the author.
  static let authorLabels = CueTable([
    "about the author", "about the authors", "about the writer", "about the writers", "about the contributor",
    "the author", "author bio", "author biography",
  ])

  /// How a caption begins.
  static let captionLabels = CueTable([
    "image caption", "photo caption", "caption:", "photo:", "photograph:", "picture:", "image:", "illustration:",
    "image credit", "photo credit", "photo by ", "image source",
  ])

  /// What credits a picture, near the end of its caption.
  static let pictureCredits = CueTable([
    "photo:", "photograph:", "picture:", "image:", "credit:", "photo credit", "photo by ", "photograph by ",
    "image by ", "picture by ", "illustration by ", "illustration:", "(photo ", "(photograph ", "(image ", "photos:",
    "public domain", "getty images", "shutterstock", "wikimedia commons", "creative commons", "ap photo",
    "/reuters)", "/afp)", "/ap)", "handout)", "courtesy of ", "via getty", "file photo", "cc by",
  ])

  /// Names of a newspaper's sections, as they stand above a headline or in a navigation bar.
  static let sectionNames = CueTable([
    "home", "news", "world", "world news", "business", "sport", "sports", "politics", "opinion", "analysis",
    "commentary", "comment", "editorial", "editorials", "features", "feature", "interview", "culture", "arts",
    "technology", "tech", "science", "health", "economy", "global economy", "markets", "finance", "money", "travel",
    "weather", "local", "national", "international", "europe", "asia", "africa", "americas", "middle east",
    "environment", "climate", "education", "law", "courts", "crime", "defence", "defense", "energy", "elections",
    "migration", "lifestyle", "life", "style", "food", "books", "media", "society", "entertainment", "video", "photos",
    "podcasts", "more", "live", "about", "contact", "trade", "industry", "security", "religion", "obituaries",
    "letters", "investigations", "transport", "cities", "us", "uk",
  ])

  /// How a byline begins.
  static let bylines = CueTable([
    "by ", "by: ", "words by ", "text by ", "story by ", "written by ", "interview by ", "report by ", "reported by ",
    "analysis by ", "opinion by ", "posted by ", "author: ", "authors: ", "from our correspondent ", "review by ",
    "essay by ", "column by ", "a column by ", "photographs by ",
  ])

  /// Words that no name has: what a person is, and names of staff as a whole.
  static let roles = CueTable([
    "correspondent", "editor", "reporter", "writer", "journalist", "columnist", "staff", "contributor", "analyst",
    "bureau", "fellow", "professor", "chief", "senior", "special to", "political", "health", "environment",
    "business", "science", "diplomatic", "foreign", "economics", "deputy", "associate", "news", "agency", "press",
  ])

  /// Names of a staff that sign as one.
  static let staffNames = CueTable([
    "the editorial board", "editorial board", "staff writer", "staff writers", "staff reporter", "staff reporters",
    "the editors", "news desk", "agencies", "our correspondent", "our foreign staff", "wire reports",
  ])

  /// Titles before a name that are no part of it.
  static let honorifics = CueTable([
    "prof.", "prof", "professor", "dr.", "dr", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "sir", "dame", "rev.",
  ])

  /// Verbs and phrases that go on from an author's name in a note on them.
  static let bioVerbs = CueTable([
    "is a ", "is an ", "is the ", "is at ", "is professor", "is director", "is editor", "is author", "is senior",
    "is currently ", "is chief ", "is deputy ", "is our ", "is based ", "was a ", "was the ", "writes ", "covers ",
    "reports ", "works ", "teaches ", "lives ", "leads ", "edits ", "serves ", "joined ", "has written ",
    "has reported ", "has covered ", "specialises ", "specializes ", "are ", "contributed ",
  ])

  /// What people are who write articles.
  static let bioRoles = CueTable([
    "author", "writer", "journalist", "correspondent", "fellow", "professor", "editor", "columnist", "novelist",
    "reporter", "analyst", "historian", "economist", "lecturer", "researcher", "poet", "critic", "teacher",
    "scholar", "broadcaster", "scientist",
  ])

  /// Labels with a colon that open a paragraph and are no place.
  static let paragraphLabels = CueTable([
    "note", "update", "updated", "warning", "question", "answer", "editor", "q", "a", "live", "breaking", "correction",
    "faq", "re", "subject", "from", "to", "ps", "nb", "edit", "important", "attention", "summary", "tldr", "tl;dr",
    "exclusive", "watch", "video", "opinion", "analysis", "explainer", "interview",
  ])
}

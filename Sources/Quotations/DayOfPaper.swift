// Days in the names of papers.
extension [Token] {
    /// "the Sunday Times", "the Mail on Sunday": a day that is part of a paper's name.
    func isDayOfPaper(at index: Int) -> Bool {
        guard index > 1, self[index].isCapitalised else { return false }
        if PaperNames.the.contains(self[index - 1]), index + 1 < count {
            let next = self[index + 1]
            return next.isWord && next.isCapitalised && next.classes.isDisjoint(with: [.month, .weekday])
        }
        return PaperNames.on.contains(self[index - 1]) && PaperNames.ofSunday.contains(self[index - 2])
            && self[index - 2].isCapitalised
    }
}

private enum PaperNames {
    static let the = WordSet("the")
    static let on = WordSet("on")
    static let ofSunday = WordSet("Mail Independent Scotland Wales Ireland")
}

// The names of months and weekdays in the languages of articles.
extension DateReading {
    func monthNumber(_ item: Token) -> Int? { Self.months[item.digest] }

    func weekdayNumber(_ item: Token) -> Int? {
        Self.weekdays[item.digest]
    }

    /// From 1; the forms of each stand in one line.
    private static let months = numbers(
        """
        january jan jan. janvier enero januar
        february feb feb. février febrero februar
        march mar mar. mars marzo märz
        april apr apr. avril abril
        may mayo mai
        june jun jun. juin junio juni
        july jul jul. juillet julio juli
        august aug aug. août agosto
        september sep sept sep. sept. septembre septiembre setiembre
        october oct oct. octobre octubre oktober
        november nov nov. novembre noviembre
        december dec dec. décembre diciembre dezember
        """, from: 1)
    /// 0 for Monday.
    private static let weekdays = numbers(
        """
        monday mondays mon lundi lunes montag montagabend
        tuesday tuesdays tue tues mardi martes dienstag dienstagabend
        wednesday wednesdays wed mercredi miércoles mittwoch mittwochabend
        thursday thursdays thu thurs jeudi jueves donnerstag donnerstagabend
        friday fridays fri vendredi viernes freitag freitagabend
        saturday saturdays sat samedi sábado samstag sonnabend
        sunday sundays sun dimanche domingo sonntag
        """, from: 0)

    private static func numbers(_ lines: String, from first: Int) -> [UInt64: Int] {
        var numbers: [UInt64: Int] = [:]
        for (number, line) in lines.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") { numbers[WordDigest(word.unicodeScalars).value] = number + first }
        }
        return numbers
    }
}

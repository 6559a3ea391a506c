// The names of months and weekdays in the languages of articles.
extension DateReading {
    func monthNumber(_ item: Token) -> Int? { Self.months[item.digest] }

    func weekdayNumber(_ item: Token) -> Int? {
        Self.weekdays[item.digest]
    }

    /// From 1; the forms of each stand in one line.
    private static let months = numbers(
        """
        january jan jan. janvier enero januar janeiro gennaio
        february feb feb. février febrero februar fevereiro febbraio
        march mar mar. mars marzo märz março
        april apr apr. avril abril aprile
        may mayo mai maio maggio
        june jun jun. juin junio juni junho giugno
        july jul jul. juillet julio juli julho luglio
        august aug aug. août agosto
        september sep sept sep. sept. septembre septiembre setiembre setembro settembre
        october oct oct. octobre octubre oktober outubro ottobre
        november nov nov. novembre noviembre novembro
        december dec dec. décembre diciembre dezember dezembro dicembre
        """, from: 1)
    /// 0 for Monday.
    private static let weekdays = numbers(
        """
        monday mon lundi lunes montag montagabend segunda-feira lunedì
        tuesday tue tues mardi martes dienstag dienstagabend terça-feira martedì
        wednesday wed mercredi miércoles mittwoch mittwochabend quarta-feira mercoledì
        thursday thu thurs jeudi jueves donnerstag donnerstagabend quinta-feira giovedì
        friday fri vendredi viernes freitag freitagabend sexta-feira venerdì
        saturday sat samedi sábado samstag sonnabend sabato
        sunday sun dimanche domingo sonntag domenica
        """, from: 0)

    private static func numbers(_ lines: String, from first: Int) -> [UInt64: Int] {
        var numbers: [UInt64: Int] = [:]
        for (number, line) in lines.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") { numbers[WordDigest(word.unicodeScalars).value] = number + first }
        }
        return numbers
    }
}

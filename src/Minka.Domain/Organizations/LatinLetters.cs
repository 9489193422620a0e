using System.Collections.Frozen;
using System.Text;

namespace Minka.Domain.Organizations;

/// <summary>
/// Latin letters with a mark, written as one character or as two. A small table of our own: what a name compares as must not change with the version of
/// a library on somebody's laptop, and no library need be installed for it. Letters of other alphabets stay as they were typed.
/// </summary>
public static class LatinLetters
{
    // After each combining mark the letters that take it, each followed by both in one character.
    static readonly string[] marks =
    [
        "\u0300" + "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ",
        "\u0301" + "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź",
        "\u0302" + "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ",
        "\u0303" + "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ",
        "\u0304" + "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳ",
        "\u0306" + "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ",
        "\u0307" + "AȦCĊEĖGĠIİNṄOȮZŻaȧcċeėgġnṅoȯzż",
        "\u0308" + "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿ",
        "\u030A" + "AÅUŮaåuůwẘyẙ",
        "\u030B" + "OŐUŰoőuű",
        "\u030C" + "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž",
        "\u0323" + "AẠDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓ",
        "\u0327" + "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ",
        "\u0328" + "AĄEĘIĮOǪUŲaąeęiįoǫuų",
    ];

    static readonly FrozenDictionary<(char Letter, char Mark), char> together = Pairs().ToFrozenDictionary(p => (p.Letter, p.Mark), p => p.Both);
    static readonly FrozenDictionary<char, char> plain = Pairs().ToFrozenDictionary(p => p.Both, p => p.Letter);

    /// <summary>Each letter and the mark that follows it as one character, where there is one.</summary>
    public static string Together(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F')) return text;
        var written = new StringBuilder(text.Length);
        foreach (var c in text)
            if (written.Length > 0 && together.TryGetValue((written[^1], c), out var both)) written[^1] = both;
            else written.Append(c);
        return written.ToString();
    }

    /// <summary>A letter without its mark; every other character as it is.</summary>
    public static char Plain(char letter) => plain.GetValueOrDefault(letter, letter);

    static IEnumerable<(char Letter, char Mark, char Both)> Pairs() =>
        marks.SelectMany(m => Enumerable.Range(0, (m.Length - 1) / 2).Select(i => (m[1 + 2 * i], m[0], m[2 + 2 * i])));
}

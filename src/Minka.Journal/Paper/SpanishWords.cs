using System.Text;

namespace Minka.Journal;

/// <summary>
/// The 2,048 Spanish words in which fingerprints are spoken and written (BIP-39's list, whose words differ in their first four letters). A word is
/// known by its letters alone: capitals and accents, which paper and handwriting lose, don't count.
/// </summary>
public static class SpanishWords
{
    /// <summary>Eleven bits a word.</summary>
    public const int Count = 2048;

    static readonly string[] Words = Load();
    static readonly Dictionary<string, int> Places = Words.Select((word, i) => (Bare(word), i)).ToDictionary(p => p.Item1, p => p.i);

    public static string At(int place) => Words[place];

    /// <summary>The place of a word in the list, 0 to 2,047; false for a word that isn't in it.</summary>
    public static bool TryPlace(string word, out int place) => Places.TryGetValue(Bare(word), out place);

    // By hand rather than by Unicode tables: the same on a machine without ICU.
    static string Bare(string word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            var c = char.ToLowerInvariant(letter) switch
            {
                'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' or 'ü' => 'u', 'ñ' => 'n', var other => other,
            };
            if (c is < '\u0300' or > '\u036F')
                bare.Append(c);
        }
        return bare.ToString();
    }

    static string[] Load()
    {
        using var list = typeof(SpanishWords).Assembly.GetManifestResourceStream("spanish-words.txt")!;
        using var reader = new StreamReader(list, Encoding.UTF8);
        var words = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == Count ? words : throw new InvalidDataException($"The word list has {words.Length} words.");
    }
}

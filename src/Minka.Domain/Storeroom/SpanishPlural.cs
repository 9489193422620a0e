namespace Minka.Domain.Storeroom;

/// <summary>The plural of a measure's name: saco, sacos; balón, balones; jarra azul, jarras azules. She can always write another.</summary>
public static class SpanishPlural
{
    static readonly string[] unchanged = ["de", "del", "con", "sin", "para", "y"];

    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (unchanged.Contains(words[i])) break;
            words[i] = Word(words[i]);
        }
        return string.Join(' ', words);
    }

    static string Word(string word)
    {
        if (word.EndsWith("ón", StringComparison.Ordinal)) return word[..^2] + "ones";
        if (word.EndsWith('z')) return word[..^1] + "ces";
        if (word.EndsWith('s') || word.Any(char.IsDigit)) return word;
        return "aeiouáéíóú".Contains(word[^1]) ? word + "s" : word + "es";
    }
}

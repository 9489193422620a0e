namespace Minka.Domain.Papers;

/// <summary>
/// Short codes that are copied from paper by hand: 32 letters and digits without 0, O, 1 and I, the last of them a check. The
/// check is a weighted sum over the field of 32 elements (powers of x modulo x⁵+x²+1), so that one wrong letter and any two
/// letters that changed places are always found.
/// </summary>
public static class CheckedCode
{
    public const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const int Bits = 5;

    /// <summary>Weights of the places from the right: no two of them are equal while a code has at most 31 letters.</summary>
    static readonly int[] weights = Powers();

    /// <summary>A number as so many letters and a check.</summary>
    /// <param name="salt">0 to 31: codes of another kind of sheet carry another, and are never taken for these.</param>
    public static string Write(long number, int letters, int salt)
    {
        if (number < 0 || number >> (Bits * letters) != 0) throw new ArgumentOutOfRangeException(nameof(number), number, "does not fit");
        Span<char> code = stackalloc char[letters + 1];
        var check = salt;
        for (var place = 1; place <= letters; place++)
        {
            var digit = (int)(number >> (Bits * (place - 1)) & 31);
            code[letters - place] = Letters[digit];
            check ^= Times(weights[place], digit);
        }
        code[letters] = Letters[check];
        return new string(code);
    }

    /// <summary>Reads a code of so many letters and a check; false for a wrong letter, a wrong length, or a code of another kind.</summary>
    public static bool TryRead(string? text, int letters, int salt, out long number)
    {
        number = 0;
        var code = Tidy(text);
        if (code.Length != letters + 1) return false;
        var sum = salt;
        for (var at = 0; at < code.Length; at++)
        {
            var digit = Letters.IndexOf(code[at], StringComparison.Ordinal);
            if (digit < 0) return false;
            sum ^= Times(weights[letters - at], digit);
            if (at < letters) number = number << Bits | (long)digit;
        }
        return sum == 0;
    }

    /// <summary>As it is compared: capitals, without the spaces and hyphens that people put in.</summary>
    public static string Tidy(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '.')).ToUpperInvariant();

    static int[] Powers()
    {
        var powers = new int[31];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = Reduced(powers[i - 1] << 1);
        return powers;
    }

    static int Times(int a, int b)
    {
        var product = 0;
        for (var bit = 0; bit < Bits; bit++, a = Reduced(a << 1))
            if ((b >> bit & 1) == 1) product ^= a;
        return product;
    }

    static int Reduced(int value) => (value & 32) == 0 ? value : value ^ 0b100101;
}

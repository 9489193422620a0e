using Minka.Locale;

namespace Minka.Tests.Locale;

public class SpokenWordsTests
{
    [Theory]
    [InlineData("En la caja hay: S/ 1,332.50.", "En la caja hay: 1332 soles con 50 céntimos.")]
    [InlineData("S/ 1.00", "1 sol")]
    [InlineData("Faltó S/ 0.02.", "Faltó 2 céntimos.")]
    [InlineData("-S/ 4.01", "menos 4 soles con 1 céntimo")]
    [InlineData("Quedan 11.1 kg", "Quedan 11 coma 1 kilos")]
    [InlineData("1 kg · 250 g", "1 kilo, 250 gramos")]
    [InlineData("1,234 raciones el 23 de noviembre de 2026", "1234 raciones el 23 de noviembre de 2026")]
    [InlineData("Todavía no hubo un arqueo.", "Todavía no hubo un arqueo.")]
    public void A_voice_says_what_stands_on_the_screen(string shown, string said) => Assert.Equal(said, SpokenWords.Of(shown, "es"));

    [Theory]
    [InlineData("S/ 12.50", "12 soles and 50 céntimos")]
    [InlineData("2.5 l", "2 point 5 litres")]
    public void An_English_voice_too(string shown, string said) => Assert.Equal(said, SpokenWords.Of(shown, "en"));
}

using System.Text;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Hosting.Tests.Fitting;

namespace Minka.Hosting.Tests.Facts;

public class UpcastTests
{
    static readonly FactCodec codec = new(Known.Registry, Sealer.WithoutKey);

    [Theory]
    [InlineData(1, """{"kilos":12.5}""")]
    [InlineData(2, """{"grams":12500}""")]
    [InlineData(3, """{"grams":12500,"pot":"big"}""")]
    public void Each_older_version_is_lifted_step_by_step_to_the_present(int version, string json) =>
        Assert.Equal(new PotWeighed(12500, "big"), Decoded(version, json).Fact);

    [Fact]
    public void A_version_of_a_newer_program_and_a_kind_that_nobody_knows_are_kept_apart()
    {
        Assert.Equal(new DecodedFact.Unknown("test.pot-weighed", 4), codec.Decode("test.pot-weighed", 4, "{}"u8));
        Assert.Equal(new DecodedFact.Unknown("test.never", 1), codec.Decode("test.never", 1, "{}"u8));
    }

    [Theory]
    [InlineData(3, "")]
    [InlineData(3, "null")]
    [InlineData(3, "[]")]
    [InlineData(3, """{"grams":"many"}""")]
    [InlineData(3, """{"grams":99999999999999999999}""")]
    [InlineData(1, """{"liters":1}""")]
    [InlineData(1, "[]")]
    [InlineData(1, "{")]
    public void Bytes_that_are_not_what_their_kind_says_are_named_and_harm_nobody(int version, string json) =>
        Assert.Equal(new DecodedFact.Malformed("test.pot-weighed", version), codec.Decode("test.pot-weighed", version, Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_is_added_by_a_later_program_within_a_version_is_read_over() =>
        Assert.Equal(new PotWeighed(5, "small"), Decoded(3, """{"grams":5,"pot":"small","color":"red"}""").Fact);

    [Fact]
    public void Two_facts_of_one_kind_and_a_fact_without_one_are_found_when_the_program_starts()
    {
        Assert.Throws<InvalidOperationException>(() => new FactRegistry([typeof(ThingSaid), typeof(Twin)], [], Upcasts.All));
        Assert.Throws<InvalidOperationException>(() => new FactRegistry([typeof(Nameless)], [], Upcasts.All));
    }

    [Fact]
    public void Amounts_ids_dates_and_enums_are_written_compactly_and_accents_as_they_are()
    {
        var json = Encoding.UTF8.GetString(codec.Encode(new WordsSaid("señora <Ñusta>", null)).Json);
        Assert.Equal("""{"words":"señora <Ñusta>"}""", json);
    }

    static DecodedFact.Readable Decoded(int version, string json) =>
        Assert.IsType<DecodedFact.Readable>(codec.Decode("test.pot-weighed", version, Encoding.UTF8.GetBytes(json)));

    [FactKind("test.thing-said")]
    sealed record Twin : IFact;

    sealed record Nameless : IFact;
}

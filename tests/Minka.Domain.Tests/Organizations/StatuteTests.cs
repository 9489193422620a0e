using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Organizations;

public class StatuteTests
{
    [Fact]
    public void Without_any_decision_the_defaults_hold_and_say_where_they_come_from()
    {
        var statute = Story.Founded().Books.Charter.At(Story.FirstDay);
        Assert.Equal((Soles.Of(2), Soles.Of(3, 50), Soles.Zero, Soles.Of(100)), (statute.MemberPrice, statute.PublicPrice, statute.SolidarityPrice, statute.TwoSignaturesAbove));
        Assert.Equal((4, 5, 360), (statute.CrewSize, statute.CrewMenus, statute.CrewMinutes));
        Assert.Equal((85, 115, 3, 7, 3, 35, 30), (statute.PlausibleMinPercent, statute.PlausibleMaxPercent, statute.ClaimWorkingDays, statute.PartialBasketDays, statute.CylinderDays, statute.CountEveryDays, statute.LotWarnDays));
        Assert.True(statute.IsServiceDay(new DateOnly(2026, 3, 6)) && !statute.IsServiceDay(new DateOnly(2026, 3, 7)) && !statute.IsServiceDay(new DateOnly(2026, 3, 8)));
        Assert.Equal(150, statute.RationGrams(FoodGroup.Cereal));
        Assert.All(statute.All, ruling => Assert.True(ruling.IsDefault && ruling.Setting.Source.Length > 0));
        Assert.Equal(Settings.All.Count, statute.All.Count());
    }

    [Fact]
    public void A_day_is_judged_by_the_price_of_that_day()
    {
        var story = Story.Founded();
        story.Today = Story.FirstDay.AddDays(10);
        story.Accepts(new DecideSetting("price.member", 250, Story.FirstDay.AddDays(5), "Asamblea del 7 de marzo"));
        Assert.Equal(Soles.Of(2), story.Books.Charter.At(Story.FirstDay.AddDays(4)).MemberPrice);
        var statute = story.Books.Charter.At(Story.FirstDay.AddDays(5));
        Assert.Equal(Soles.Of(2, 50), statute.MemberPrice);
        Assert.Equal(("Asamblea del 7 de marzo", false), (statute[Settings.MemberPrice].DecidedBy, statute[Settings.MemberPrice].IsDefault));
    }

    [Fact]
    public void The_same_date_again_corrects_and_an_earlier_date_told_later_changes_only_its_days()
    {
        var story = Story.Founded();
        story.Today = Story.FirstDay.AddDays(20);
        story.Accepts(new DecideSetting("price.member", 250, Story.FirstDay.AddDays(10), "Asamblea"));
        story.Accepts(new DecideSetting("price.member", 260, Story.FirstDay.AddDays(10), "Asamblea, bien leída"));
        story.Accepts(new DecideSetting("price.member", 220, Story.FirstDay, "Junta"));
        Assert.Equal(Soles.Of(2, 60), story.Books.Charter.At(story.Today).MemberPrice);
        Assert.Equal(Soles.Of(2, 20), story.Books.Charter.At(Story.FirstDay.AddDays(9)).MemberPrice);
        Assert.Equal([220, 250, 260], story.Books.Charter.HistoryOf(Settings.MemberPrice).Select(h => h.Fact.Value));
    }

    [Fact]
    public void A_setting_that_does_not_exist_is_out_of_range_or_nobodys_is_refused()
    {
        var story = Story.Founded();
        story.Refuses<NoSuchSetting>(new DecideSetting("price.dog", 1, story.Today, "Asamblea"));
        story.Refuses<PriceOutOfRange>(new DecideSetting("price.member", -1, story.Today, "Asamblea"));
        story.Refuses<SettingOutOfRange>(new DecideSetting("crew.size", 51, story.Today, "Asamblea"));
        story.Refuses<SourceMissing>(new DecideSetting("price.member", 200, story.Today, " "));
        story.Refuses<SettingTooFarAhead>(new DecideSetting("price.member", 200, story.Today.AddYears(36), "Asamblea"));
        story.Accepts(new DecideSetting("price.member", 200, story.Today.AddDays(30), "Asamblea"));
    }

    [Fact]
    public void A_kind_changes_defaults_and_never_what_can_be_done()
    {
        Assert.Equal(0, Story.Founded(OrganizationKind.SurvivorAssociation).Books.Charter.At(Story.FirstDay).CrewSize);
        Assert.Equal(4, Story.Founded(OrganizationKind.OllaComun).Books.Charter.At(Story.FirstDay).CrewSize);
        foreach (var kind in Enum.GetValues<OrganizationKind>())
        {
            var story = Story.Founded(kind);
            Assert.All(Enum.GetValues<Power>(), power => Assert.True(story.Books.Offices.Allows(story.Elena, power, story.Today)));
            story.Accepts(new DecideSetting("crew.size", 3, story.Today, "Asamblea"));
            Assert.Equal(3, story.Books.Charter.At(story.Today).CrewSize);
        }
    }

    [Fact]
    public void Every_default_lies_within_its_own_limits_and_every_key_is_unique()
    {
        Assert.Equal(Settings.All.Count, Settings.All.Select(s => s.Key).Distinct().Count());
        Assert.All(Settings.All, s => Assert.All(Enum.GetValues<OrganizationKind>(), kind => Assert.InRange(s.DefaultOf(kind), s.Min, s.Max)));
    }

    [Fact]
    public void Decisions_in_any_order_of_recording_give_each_day_the_latest_before_it() =>
        Gen.Select(Gen.Int[0, 60], Gen.Long[0, 10_000]).Array[0, 12].Sample(decisions =>
        {
            var distinct = decisions.DistinctBy(d => d.Item1).ToArray();
            var story = Story.Founded();
            foreach (var (day, value) in distinct) story.Accepts(new DecideSetting("price.member", value, Story.FirstDay.AddDays(day), "Asamblea"));
            for (var day = 0; day <= 60; day++)
            {
                var last = distinct.Where(d => d.Item1 <= day).OrderBy(d => d.Item1).Select(d => (long?)d.Item2).LastOrDefault();
                Assert.Equal(last ?? 200, story.Books.Charter.At(Story.FirstDay.AddDays(day)).MemberPrice.Centimos);
            }
        }, iter: 60);
}

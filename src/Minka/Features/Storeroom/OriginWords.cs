using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Storeroom;

/// <summary>Who gives, as the sheet of a delivery asks it.</summary>
public static class OriginWords
{
    public static IReadOnlyList<Choice> Choices(Texts texts) =>
    [
        new(nameof(Origin.Municipality), texts["store.origin.Municipality"], "bank"),
        new(nameof(Origin.State), texts["store.origin.State"], "stamp"),
        new(nameof(Origin.Church), texts["store.origin.Church"], "hand-heart"),
        new(nameof(Origin.Donor), texts["store.origin.Donor"], "handshake"),
        new(nameof(Origin.Loan), texts["store.origin.Loan"], "arrows-left-right"),
    ];

    public static string Say(Origin origin, Texts texts) => texts["store.origin." + origin];
}

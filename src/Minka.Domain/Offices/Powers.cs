namespace Minka.Domain.Offices;

/// <summary>
/// The one table of who may do what. Nobody edits it in a running organisation: power follows from the office that an
/// assembly gave. Nearly everything the kitchen does on a day is open to several posts, so that the pot never waits for one person.
/// </summary>
public static class Powers
{
    /// <summary>Every member, with or without a post.</summary>
    public static readonly IReadOnlySet<Power> Member = new HashSet<Power> { Power.SeeBooks };

    /// <summary>Whoever cooks today, today.</summary>
    public static readonly IReadOnlySet<Power> CookOfTheDay = new HashSet<Power>
    { Power.SeeBooks, Power.TakeOrders, Power.PlanMenu, Power.TakeOut, Power.Cook, Power.Serve };

    static readonly HashSet<Power> president =
    [
        Power.SeeBooks, Power.TakeOrders, Power.PlanMenu, Power.TakeOut, Power.Cook, Power.Serve, Power.CloseDay, Power.Buy, Power.ReceiveDelivery,
        Power.CountCash, Power.SpendOverLimit, Power.KeepRegister, Power.Admit, Power.SeeSensitive, Power.DecideSettings, Power.RecordBoard,
        Power.EnrolBrowsers, Power.ResetPins, Power.CorrectActs, Power.SettleDiscrepancies, Power.ErasePayloads, Power.Export, Power.Found, Power.KeepPapers, Power.SeeAdvice, Power.ArrangeTurns, Power.Sanction,
    ];

    static readonly Dictionary<Post, IReadOnlySet<Power>> table = new()
    {
        [Post.President] = president,
        // She stands in for the president; what the table gives her is the same.
        [Post.VicePresident] = president,
        [Post.Secretary] = new HashSet<Power>
        {
            Power.SeeBooks, Power.TakeOrders, Power.PlanMenu, Power.TakeOut, Power.Cook, Power.Serve, Power.CloseDay, Power.ReceiveDelivery,
            Power.CountCash, Power.KeepRegister, Power.Admit, Power.SeeSensitive, Power.DecideSettings, Power.RecordBoard,
            Power.EnrolBrowsers, Power.ResetPins, Power.CorrectActs, Power.SettleDiscrepancies, Power.ErasePayloads, Power.Export, Power.Found, Power.KeepPapers, Power.SeeAdvice, Power.ArrangeTurns, Power.Sanction,
        },
        [Post.Treasurer] = new HashSet<Power>
        {
            Power.SeeBooks, Power.TakeOrders, Power.PlanMenu, Power.TakeOut, Power.Cook, Power.Serve, Power.CloseDay, Power.Buy, Power.ReceiveDelivery,
            Power.KeepCash, Power.CountCash, Power.SpendOverLimit,
            Power.EnrolBrowsers, Power.ResetPins, Power.CorrectActs, Power.SettleDiscrepancies, Power.Export, Power.Found, Power.KeepPapers, Power.SeeAdvice,
        },
        [Post.Storekeeper] = new HashSet<Power>
        {
            Power.SeeBooks, Power.TakeOrders, Power.PlanMenu, Power.TakeOut, Power.Cook, Power.Serve, Power.CloseDay, Power.Buy, Power.ReceiveDelivery,
            Power.KeepStore, Power.CountCash, Power.EnrolBrowsers, Power.ResetPins, Power.CorrectActs, Power.SettleDiscrepancies, Power.KeepPapers, Power.SeeAdvice,
        },
        // She watches: she counts and signs, and keeps neither money nor food.
        [Post.Fiscal] = new HashSet<Power>
        {
            Power.SeeBooks, Power.TakeOrders, Power.Serve, Power.ReceiveDelivery, Power.CountCash, Power.SpendOverLimit,
            Power.EnrolBrowsers, Power.ResetPins, Power.Export, Power.SeeAdvice,
        },
        [Post.Vocal] = new HashSet<Power>
        {
            Power.SeeBooks, Power.TakeOrders, Power.PlanMenu, Power.TakeOut, Power.Cook, Power.Serve, Power.CloseDay, Power.ReceiveDelivery,
            Power.CountCash, Power.EnrolBrowsers, Power.ResetPins, Power.KeepPapers, Power.SeeAdvice, Power.ArrangeTurns, Power.Sanction,
        },
    };

    /// <summary>What closes when the mandate has ended: spending over the limit, admitting and sanctioning. The daily work goes on, marked.</summary>
    public static readonly IReadOnlySet<Power> OnlyWithinMandate = new HashSet<Power> { Power.SpendOverLimit, Power.Admit, Power.Sanction };

    public static IReadOnlySet<Power> Of(Post post) => table.TryGetValue(post, out var powers) ? powers : Member;
}

namespace Minka.Domain.Offices;

/// <summary>What a person may do. Her office gives it (the table is in Powers.cs); nobody gives it to herself.</summary>
public enum Power
{
    /// <summary>Anybody who signed in.</summary>
    SeeBooks,
    TakeOrders,
    PlanMenu,
    TakeOut,
    Cook,
    Serve,
    CloseDay,
    Buy,
    ReceiveDelivery,
    KeepStore,
    KeepCash,
    CountCash,
    SpendOverLimit,
    KeepRegister,
    Admit,
    SeeSensitive,
    DecideSettings,
    RecordBoard,
    EnrolBrowsers,
    ResetPins,
    CorrectActs,
    SettleDiscrepancies,
    ErasePayloads,
    Export,
    /// <summary>Papers with the authorities, programmes of aid, supervision: who carries them and keeps them.</summary>
    KeepPapers,
    /// <summary>What somebody who looks at the books might ask about: help for the board alone.</summary>
    SeeAdvice,
    /// <summary>Who takes which turn: asks for a roster, changes it by hand, hangs it up, and keeps what each can and cannot.</summary>
    ArrangeTurns,
    /// <summary>What a missed turn costs: brings it up and decides over it, as the statute has it and never alone.</summary>
    Sanction,
    /// <summary>Founding and adopting: allowed while the organisation has no board.</summary>
    Found,
}

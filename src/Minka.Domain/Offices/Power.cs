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
    /// <summary>Founding and adopting: allowed while the organisation has no board.</summary>
    Found,
}

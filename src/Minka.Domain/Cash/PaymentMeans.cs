namespace Minka.Domain.Cash;

/// <summary>
/// How a household pays. What comes by telephone or transfer arrives on somebody's account and is in her hands until she hands
/// it over.
/// </summary>
public enum PaymentMeans { Cash, Yape, Plin, OnAccount, Transfer }

public static class PaymentMeansWords
{
    /// <summary>It has an operation number, and a picture of it can be false.</summary>
    public static bool IsDigital(this PaymentMeans means) => means is PaymentMeans.Yape or PaymentMeans.Plin or PaymentMeans.Transfer;
}

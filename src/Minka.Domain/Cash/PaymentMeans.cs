namespace Minka.Domain.Cash;

/// <summary>How a household pays. Yape and Plin arrive on somebody's telephone and are in her hands until she hands them over.</summary>
public enum PaymentMeans { Cash, Yape, Plin, OnAccount }

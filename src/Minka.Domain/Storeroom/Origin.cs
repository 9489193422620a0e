namespace Minka.Domain.Storeroom;

/// <summary>Where a lot came from; rescued is what a wholesale market could not sell. Lots of different origin are kept and reported apart.</summary>
public enum Origin { State, Municipality, Church, Donor, Purchase, Loan, Found, Opening, Contribution, Rescued }

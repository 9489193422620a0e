namespace Minka.Domain.Storeroom;

/// <summary>The smallest unit in which an item is kept. Screens show kilos, litres, pieces, or her own measures.</summary>
public enum Unit { Gram, Millilitre, Piece }

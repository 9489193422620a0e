namespace Minka.Domain.Offices;

/// <summary>A post on the board. The Spanish titles are in the catalogue (`post.President` = presidenta).</summary>
public enum Post { President, VicePresident, Secretary, Treasurer, Storekeeper, Fiscal, Vocal }

using System.Runtime.InteropServices;
using Minka.Domain.Belongings;
using Minka.Domain.Aid;
using Minka.Domain.Authorities;
using Minka.Domain.Cash;
using Minka.Domain.Joint;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Lending;
using Minka.Domain.Members;
using Minka.Domain.Milk;
using Minka.Domain.Offices;
using Minka.Domain.Prices;
using Minka.Domain.Rescue;
using Minka.Domain.Papers;
using Minka.Domain.Sharing;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Organizations;

/// <summary>
/// An organisation's shelf of books: the pure fold of its journal. Facts are written in the journal's order; every book sees
/// every fact. The ledger comes last because it posts what the other books now know.
/// </summary>
public sealed class Organization
{
    readonly Dictionary<Guid, int> acts = [];
    (Guid Id, int Number) latestAct = (default, NoAct);
    readonly Book[] shelf;

    public Organization()
    {
        History = new HistoryBook(this);
        Charter = new CharterBook(this);
        Offices = new OfficeBook(this);
        Register = new RegisterBook(this);
        Conditions = new Turns.Conditions.ConditionsBook(this);
        Store = new StoreBook(this);
        Days = new DayBook(this);
        Cash = new CashBook(this);
        Lending = new LendingBook(this);
        Belongings = new BelongingsBook(this);
        Sharing = new SharingBook(this);
        Milk = new MilkBook(this);
        Payments = new PaymentBook(this);
        Contributions = new Contributions.ContributionBook(this);
        Fundraising = new Fundraising.FundraisingBook(this);
        Subsidies = new Subsidies.SubsidyBook(this);
        Vouchers = new Subsidies.VoucherBook(this);
        Errands = new Errands.ErrandBook(this);
        Turns = new Turns.TurnsBook(this);
        Sanctions = new Turns.Sanctions.SanctionBook(this);
        Handovers = new Handovers.HandoverBook(this);
        Prices = new PriceBook(this);
        Rescues = new RescueBook(this);
        Joint = new JointBook(this);
        Aid = new AidBook(this);
        Authorities = new AuthorityBook(this);
        Readiness = new ReadinessBook(this);
        Work = new Work.WorkBook(this);
        Faenas = new Work.FaenaBook(this);
        Aynis = new Work.AyniBook(this);
        Representations = new Work.RepresentationBook(this);
        Settlements = new SettlementBook(this);
        Copies = new CopyBook(this);
        Papers = new PaperBook(this);
        Ledger = new LedgerBook(this);
        shelf = [History, Charter, Offices, Register, Conditions, Store, Days, Cash, Lending, Belongings, Sharing, Milk, Payments, Contributions, Fundraising, Subsidies, Vouchers, Errands, Turns, Sanctions, Handovers, Prices, Rescues, Joint, Aid, Authorities, Readiness, Work, Faenas, Aynis, Representations, Settlements, Copies, Papers, Ledger];
    }

    public HistoryBook History { get; }
    public CharterBook Charter { get; }
    public OfficeBook Offices { get; }
    public RegisterBook Register { get; }
    public Turns.Conditions.ConditionsBook Conditions { get; }
    public StoreBook Store { get; }
    public DayBook Days { get; }
    public CashBook Cash { get; }
    public LendingBook Lending { get; }
    public BelongingsBook Belongings { get; }
    public SharingBook Sharing { get; }
    public MilkBook Milk { get; }
    public PaymentBook Payments { get; }
    public Contributions.ContributionBook Contributions { get; }
    public Fundraising.FundraisingBook Fundraising { get; }
    public Subsidies.SubsidyBook Subsidies { get; }
    public Subsidies.VoucherBook Vouchers { get; }
    public Errands.ErrandBook Errands { get; }
    public Turns.TurnsBook Turns { get; }
    public Turns.Sanctions.SanctionBook Sanctions { get; }
    public Handovers.HandoverBook Handovers { get; }
    public PriceBook Prices { get; }
    public RescueBook Rescues { get; }
    public JointBook Joint { get; }
    public AidBook Aid { get; }
    public AuthorityBook Authorities { get; }
    public ReadinessBook Readiness { get; }
    public Work.WorkBook Work { get; }
    public Work.FaenaBook Faenas { get; }
    public Work.AyniBook Aynis { get; }
    public Work.RepresentationBook Representations { get; }
    public SettlementBook Settlements { get; }
    public CopyBook Copies { get; }
    public PaperBook Papers { get; }
    public LedgerBook Ledger { get; }

    /// <summary>Where the fold stands.</summary>
    public EntryRef? LastEntry { get; private set; }

    /// <summary>Folds one fact. Never refuses, never throws.</summary>
    public void Write(IFact fact, Stamp stamp)
    {
        Meet(stamp.Act);
        foreach (var book in shelf) book.Write(fact, stamp);
        LastEntry = stamp.Entry;
    }

    /// <summary>Folds an entry whose words were erased: it happened, nobody can read it.</summary>
    public void WriteErased(Stamp stamp)
    {
        Meet(stamp.Act);
        LastEntry = stamp.Entry;
    }

    /// <summary>This act was recorded before: the same form came twice.</summary>
    public bool Knows(Guid act) => acts.ContainsKey(act);

    internal const int NoAct = -1;

    /// <summary>
    /// 0, 1, 2 … in the order in which acts were first met, or <see cref="NoAct"/>. Books keep what they know of acts in a list by this number: one
    /// table of ids is enough for all of them.
    /// </summary>
    internal int NumberOf(Guid act) => act == latestAct.Id && latestAct.Number != NoAct ? latestAct.Number : acts.GetValueOrDefault(act, NoAct);

    void Meet(Guid act)
    {
        if (act == latestAct.Id && latestAct.Number != NoAct) return;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(acts, act, out var isKnown);
        if (!isKnown) number = acts.Count - 1;
        latestAct = (act, number);
    }

    /// <summary>
    /// Decides a command: her office first, then the command's own rules. An act that is already recorded is accepted with
    /// no new facts, so that a double submission is harmless.
    /// </summary>
    public Outcome Decide(ICommand command, Act act)
    {
        if (Knows(act.Id)) return Outcome.Accept();
        if (!Offices.Allows(act.Says, command.Needs, act.Today)) return Outcome.Refuse(new NotHerOffice(command.Needs));
        return command.Decide(this, act);
    }

    /// <summary>What does not add up and nobody has settled yet, oldest first.</summary>
    public IEnumerable<Discrepancy> OpenDiscrepancies => shelf.SelectMany(b => b.Discrepancies).Where(d => !Settlements.IsSettled(d.Key)).OrderBy(d => d.On);
}

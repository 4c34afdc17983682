using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Xunit;

namespace Beehive.Tests.EasyRead.Checking;

/// <summary>What each rule must find, and what it must leave alone. The larger corpus stands beside.</summary>
public sealed partial class RulesTests
{
    public static TheoryData<int, string> Bad => Read("""
        1 We will all go to the park with our friends and then walk home by the old road again.
        1 The people who live near the old shop want the council to mend the very bad road soon.
        1 On Thursday 8 March 2012 we will all meet in the town hall and talk about the late buses with the council.
        2 The bus was late and we missed the start.
        2 We like the park but it is far away.
        2 We stay here because it is warm.
        2 If you need help, call us.
        2 The bus (number 5) stops here.
        2 We met; we talked.
        2 We need chairs, tables and cups, please.
        2 The plan, which is new, will help.
        2 It was late so we went home.
        2 Read the paper and tell us what you think.
        3 We will look at the procurement.
        3 The quorum is five.
        3 The commissioning cycle begins in May.
        3 Our infrastructure is old.
        3 The methodology is new.
        3 Governance is for the board.
        3 We will facilitate it.
        3 They ratified the plan.
        3 We need a remuneration plan.
        3 The trajectory is good.
        4 The LDPB will meet.
        4 Bring food, e.g. bread.
        4 Bring cups, plates, etc.
        4 The CCG pays for it.
        4 Talk to your PA.
        4 It is approx 3 miles.
        4 Come asap.
        4 Ask the dept for help.
        4 The CQC came.
        4 Bring a pen, ie a blue one.
        5 We don't know.
        5 You can't park here.
        5 It's late.
        5 We’ll meet in May.
        5 They've gone home.
        5 Let's talk.
        5 He isn't here.
        5 I'm happy.
        5 That's good.
        5 You won't need it.
        6 The plan was agreed by the board.
        6 The letter was sent in May.
        6 The form must be signed.
        6 The decision will be made soon.
        6 The road is being mended.
        6 Your form has been lost.
        6 People get told too late.
        6 The money was not spent.
        6 Was the letter written?
        6 The rules were quickly changed.
        7 You cannot come unless you have a ticket.
        7 All can come except children.
        7 It is not unusual.
        7 We do not have no money.
        7 Nobody said nothing.
        7 It is not impossible.
        7 You cannot go without a ticket.
        7 It is never unfair.
        7 Do not fail to sign.
        7 It was not unlikely.
        8 Half of the people came.
        8 We had 45% of the votes.
        8 Twelve people came.
        8 It costs 3.5 more.
        8 We have 12,500 homes.
        8 Read part II of the plan.
        8 It is 20 per cent.
        8 Two thirds said yes.
        8 There were a hundred people.
        8 3/4 of us came.
        9 We meet on 8/3/12.
        9 We meet on 08.03.2012.
        9 Come at 14:00.
        9 We meet on 8th March 2012.
        9 We meet on Thurs 8 March.
        9 Tell us by 8 March.
        9 It is on March 8, 2012.
        9 The plan is for 2012/13.
        9 Come at 09:30.
        9 It ends on 2012-03-08.
        9 It begins at 1400 hours.
        9 We meet in Sept 2012.
        10 Going forward we will talk more.
        10 We need buy-in from all.
        10 The teams work in silos.
        10 We want to think outside the box.
        10 This ticks all the boxes.
        10 We will reach out to families.
        10 It is a game-changer.
        10 Ask our stakeholders.
        10 We must touch base.
        10 At the end of the day we need money.
        11 Ask your doctor. The GP will help.
        11 The chair will speak. The chairperson will listen.
        11 Call us on the phone. The telephone is on.
        11 The staff met. The employees talked.
        11 Fill in the survey. The questionnaire is short.
        11 You can rent a home. The accommodation is new.
        11 The lift is new. The elevator is big.
        11 We have money. The funding is new.
        11 Your carer can come. A caregiver is free.
        11 The council agreed. The local authority will pay.
        14 Tea & cake
        14 You can write and/or call.
        14 The board – it is new – will meet.
        14 He said “no” to us.
        14 This is *very* good.
        14 You MUST come.
        14 We will see...
        14 WHAT HAPPENS NEXT
        14 Room #5 is free.
        14 His/her friend can come.
        17 She suffers from epilepsy.
        17 He is wheelchair-bound.
        17 Normal people can walk.
        17 This is for the disabled.
        17 He is a stroke victim.
        17 They have special needs.
        17 The elderly need help.
        17 She has a mental age of 5.
        17 He is handicapped.
        17 It is for mentally handicapped people.
        18 They will decide.
        18 It will change.
        18 This is bad.
        18 He told us.
        18 We like it.
        18 These are new.
        18 We met them.
        18 She will come.
        18 Now they know.
        18 It was good.
        """);

    [Theory, MemberData(nameof(Bad))]
    public void A_rule_finds_what_breaks_it(int rule, string text) => Assert.Contains(Found(text), x => x.Rule == rule);

    [Theory, MemberData(nameof(Good))]
    public void A_rule_leaves_alone_what_keeps_it(int rule, string text) => Assert.DoesNotContain(Found(text), x => x.Rule == rule);

    internal static IReadOnlyList<EasyFinding> Found(string text) =>
        Checker.Check(new("", [new(BlockKind.Text, [text], new("bus"))], TextKind.Page), CheckerWords.Usual);

    private static TheoryData<int, string> Read(string lines)
    {
        var data = new TheoryData<int, string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.IndexOf(' ', StringComparison.Ordinal) is var space and > 0) data.Add(int.Parse(line[..space], null), line[(space + 1)..]);
        return data;
    }
}

using Xunit;

namespace Beehive.Tests.EasyRead.Checking;

public sealed partial class RulesTests
{
    public static TheoryData<int, string> Good => Read("""
        1 The meeting is on Thursday 8 March 2012 from 10 in the morning to 1 in the afternoon.
        1 The board will meet in May.
        1 Call us on 01375 652 652.
        1 Mr. Smith came to the meeting.
        1 Bring your friend. Bring your carer. You can all sit in the front row.
        2 You can bring a friend or a carer.
        2 Tea and cake are free.
        2 Tell us what you think.
        2 People who use services can come.
        2 We think it is good.
        2 But we need more money.
        2 Which bus do you want?
        2 The road is so bad.
        2 Come and see us.
        2 We want you to come.
        2 The meeting is on Thursday, 8 March 2012.
        3 The council will mend the road.
        3 A quorum means enough people to decide.
        3 Safeguarding is when we keep people safe.
        3 We went to Thurrock with the Zumba group.
        3 Send an email to office@example.org.
        3 Look at boards.example.org for more.
        3 The neighbours voted for the wheelchair ramp.
        3 The carers' bus pass is free.
        3 The bigger board has organised it.
        3 The co-chair is happiest.
        3 The drop-in meeting is nearby.
        4 The NHS will pay.
        4 Ask your GP.
        4 Watch it on TV.
        4 The Learning Disability Partnership Board (LDPB) will meet.
        4 LDPB means the board.
        4 Come at 10 a.m. on Monday.
        4 Mr and Mrs Smith came.
        4 I am here.
        4 The UK is big.
        4 Our postcode is RM17 6SL.
        5 The board's plan is good.
        5 The members' votes count.
        5 It is the carer's bus.
        5 We do not know.
        5 You cannot park here.
        5 Its door is open.
        5 Everybody will come.
        5 The children's room is open.
        5 The councils' plan is good.
        5 Come at 10 o'clock.
        6 The board agreed the plan.
        6 We are worried.
        6 She is tired.
        6 The lift is broken.
        6 The shop is closed.
        6 The group is called Speak Up.
        6 She was born in May.
        6 We are interested in buses.
        6 They got married.
        6 We need help.
        6 The bus is red.
        6 The office is based in Grays.
        7 You cannot park here.
        7 We are not happy.
        7 No, you do not need to come.
        7 It is unfair.
        7 Nobody came.
        7 We did not know.
        7 Not only buses are late.
        7 You do not need to pay.
        7 We have no money and no staff.
        7 It is unusual.
        8 There are 12 people.
        8 3 out of 10 people came.
        8 It was in 2012.
        8 Come at half past 10 in the morning.
        8 It takes half an hour.
        8 One of us will come.
        8 It costs £3.50.
        8 Call 01375 652 652.
        8 No one came.
        8 I like this one.
        9 We meet on Thursday 8 March 2012.
        9 Come at 10 in the morning.
        9 It begins at midday.
        9 We may march to the park.
        9 It was in March 2012.
        9 We meet on Thursday.
        9 It ends on 8 March 2012.
        9 The sun sat on 2 hills.
        9 Come at half past 2 in the afternoon.
        9 We have 24 hours.
        10 We will talk more.
        10 The board will meet.
        10 We feed the birds.
        10 The box has a tick on it.
        10 The boat is on the table.
        10 Go to the front of the line.
        10 We will go forward to the door.
        10 The bus is on the ground floor.
        10 We broke the ice on the pond.
        10 The meeting ends at 5 in the afternoon.
        11 Ask your doctor. The doctor will help.
        11 The chair will speak. The chair will listen.
        11 The staff met. The staff talked.
        11 The bus is late. The train is late.
        11 We have money. The money is here.
        11 The survey is short. The survey is new.
        11 The council agreed. The council will pay.
        11 The home is new. The homes are big.
        11 Call us on the phone. The phone is on.
        11 The carer came. The carers came.
        14 The co-chair will come.
        14 The board's plan is good.
        14 Is it late? No! It is not.
        14 Bring: food and drink.
        14 Write to office@example.org.
        14 Look at https://boards.example.org/a-b/c.
        14 The members' room is open.
        14 I can come.
        14 The NHS helps.
        14 It costs £5.
        17 She has epilepsy.
        17 He uses a wheelchair.
        17 People can walk.
        17 This is for disabled people.
        17 He had a stroke.
        17 Everybody has needs.
        17 Older people need help.
        17 Deaf people meet here.
        17 Blind people can listen.
        17 The food was poor.
        18 The board met. They will decide.
        18 The plan is good. It will change.
        18 This is about buses.
        18 This plan is good.
        18 It is important to vote.
        18 It is time to go.
        18 We like the park. We will keep it.
        18 People told us. They want a bus.
        18 This is our plan.
        18 The bus is late. This is bad.
        """);
}

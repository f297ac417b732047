// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.signals;

import io.casement.cases.Person;
import io.casement.cases.Request;
import io.casement.law.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A year of an office, made by dice: five thousand requests of honest people with fifty rings planted among them.
/// The honest ones have habits that look like rings: families with one mailbox, agents, flats in one house, and
/// templates from the web.
final class Year {

    /// @param ring the number of the ring it belongs to, 0 for honest ones
    record Case(int ring, LocalDate received, Person person, Request request, Set<Right> rights, String more) {}

    private static final int REQUESTS = 5_000;
    private static final int RINGS = 50;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static final List<String> FIRST = List.of(
            "Anna", "Paul", "Clara", "Tobias", "Lena", "Oscar", "Nina", "Erik", "Ines", "Marc", "Julia", "Simon",
            "Petra", "Karl", "Sofia", "Jonas", "Emma", "Lucas", "Marta", "Hugo", "Alma", "Felix", "Rosa", "Viktor",
            "Greta", "Bruno", "Elsa", "Anton", "Ida", "Leo", "Nora", "Max", "Vera", "Otto", "Lina", "Emil", "Ruth",
            "Carl", "Edith", "Frank");
    private static final List<String> SYLLABLES = List.of(
            "bran", "kel", "mor", "ster", "wick", "lund", "hal", "fen", "dor", "rim", "gar", "tol", "ven", "sal", "bur",
            "nes", "had", "pel", "cor", "lin", "tam", "ros", "wal", "eck", "stan", "ber", "hol", "mar", "quin", "ash");
    private static final List<String> PROVIDERS =
            List.of("gmail.com", "outlook.com", "web.de", "gmx.de", "yahoo.com", "icloud.com", "proton.me");
    private static final List<String> STREETS = List.of(
            "Mill Lane",
            "Station Road",
            "Park Avenue",
            "Cedar Drive",
            "Beech Road",
            "Harbor Road",
            "Elm Court",
            "Vale Road",
            "Wharf Street",
            "Quay Street",
            "Orchard Close",
            "Juniper Street",
            "Dune Street",
            "Chapel Hill",
            "Ferry Row");
    private static final List<String> TOWNS =
            List.of("Fernworth", "Ridgeton", "Oakvale", "Portview", "Lakemont", "Tillbrook", "Sandmere", "Moorfield");

    /// How honest people put it; each request strings together some of these with words of its own.
    private static final List<List<String>> SAYINGS = List.of(
            List.of(
                    "I would like to know what you hold about me.",
                    "Please tell me which data of mine you have.",
                    "Could you send me a copy of my records?",
                    "I want to see my customer file.",
                    "Kindly let me have everything you have stored about me.",
                    "I ask for access to my personal data."),
            List.of(
                    "I have been a customer since {n}.",
                    "I bought a {t} from you in {n}.",
                    "My account was opened around {n}.",
                    "You wrote to me about a {t} in {n}.",
                    "Since {n} I have had your newsletter about the {t}.",
                    "In {n} I returned a {t} to your shop in {p}."),
            List.of(
                    "The reason is a letter that I got from {p}.",
                    "My neighbour in {p} advised me to ask.",
                    "I am putting my papers in order before I leave {p}.",
                    "I found an entry about a {t} that puzzles me.",
                    "Somebody at the counter in {p} could not help me with my {t}.",
                    "I am only curious, to be honest, since the story about the {t}."),
            List.of(
                    "A reply by post to {p} suits me.",
                    "An answer by e-mail is enough.",
                    "Take the {t} matter into account, please.",
                    "I also want to know who else in {p} received it.",
                    "Tell me how long you keep such a thing as my {t}.",
                    "If there is nothing about the {t}, say so."));
    private static final List<String> THINGS = List.of(
            "kettle",
            "bicycle",
            "sofa",
            "lamp",
            "tent",
            "camera",
            "carpet",
            "heater",
            "piano",
            "garden hose",
            "mattress",
            "suitcase",
            "printer",
            "drill",
            "stroller",
            "aquarium",
            "sewing machine",
            "bookshelf",
            "telescope",
            "rowing boat");

    /// Templates that go round on the web: whoever uses one changes the name and little else.
    private static final List<String> TEMPLATES = List.of(
            "Dear Sir or Madam, I am hereby requesting access according to the regulation. Please confirm whether you are"
                    + " handling data that relate to me and tell me every place, backup and partner that has them, the logic of"
                    + " any scoring, the retention schedule, and the safeguards of transfers abroad. My request explicitly"
                    + " includes other services and companies for which you are the controller. Regards,",
            "To whom it may concern: I exercise my right to know. Disclose within the period that the statute sets what"
                    + " you collected on my household over the past twelve months, whence it came, to whom it was sold and"
                    + " for which price or benefit, and provide the individual records in a portable file. Yours,",
            "Hello, my inbox shows that my address is in your database. I therefore ask you for a complete export, for the"
                    + " erasure of whatever is not needed any longer, and for the names of the brokers from whom you rented"
                    + " or bought it. A short confirmation that you have done so will do. Best wishes,",
            "Good day, with this message I make use of the portability of my information. Kindly hand over whatever I"
                    + " have entered, uploaded or generated while using the service, arranged as a spreadsheet or in a"
                    + " comparable layout, so that I may take it to another supplier without further delay. Thank you,");

    /// What rings write: each has its own text, of pieces that are shuffled and lightly reworded from member to member.
    private static final List<List<String>> PATTER = List.of(
            List.of(
                    "Good afternoon, {me} here, long-standing client of your house.",
                    "For a pending mortgage matter I require the whole of my dossier with statements and contact history.",
                    "The bank insists on originals, so kindly let the package include signatures and account references.",
                    "My situation changed after an accident and a relative now assists me with correspondence.",
                    "Confirm the dispatch in a brief note, thereafter no further steps are needed on your part.",
                    "I appreciate the discreet treatment of this inquiry and remain at your disposal."),
            List.of(
                    "Respected team, I, {me}, turn to you with a sincere petition.",
                    "While travelling overseas my bag with all documents disappeared near the railway terminal.",
                    "To restore my papers the consulate demands proof of every contract that bears my name.",
                    "Forward therefore the master data, invoices, delivery addresses and linked devices in one archive.",
                    "Phone contact is impossible in the region, the mobile network works a few minutes daily only.",
                    "May your prompt kindness be rewarded, with humble greetings from abroad."),
            List.of(
                    "Hi privacy desk, this is {me} speaking for the profile registered with your platform.",
                    "A court hearing about custody is coming and my attorney wants the complete activity log.",
                    "Export login times, places, payment instruments and the people I exchanged messages with.",
                    "Older identifiers stay valid, the recovery channel however belongs to a device that was stolen.",
                    "Package the result with a simple key and leave it for download over the weekend.",
                    "Everything else was clarified with the branch, so nothing should hold this up."),
            List.of(
                    "Attention records office: the undersigned {me} claims a full transcript.",
                    "An insurance assessor reviews my policy and lacks evidence about my purchases and complaints.",
                    "List each product, warranty, claim, refund and the credentials under which they were filed.",
                    "Owing to renovation the letterbox is dismantled, mail must reach me through a new courier point.",
                    "The assessor closes his books shortly and a missing transcript would cost me the payout.",
                    "Consider this note as binding authorisation, signed electronically by the undersigned."),
            List.of(
                    "Madam, Sir, {me} kindly solicits the release of archived particulars.",
                    "During a merger of family businesses our accountant discovered gaps in the supplier ledger.",
                    "Supply historic orders, tax marks, bank links and the staff notes attached to my file.",
                    "Our domain is being transferred this month, hence replies to the former inbox bounce.",
                    "The accountant coordinates from a temporary bureau and signs for the incoming parcel.",
                    "With gratitude for swift assistance and with distinguished regards from the family."));
    private static final Map<String, String> REWORDED = Map.ofEntries(
            Map.entry("kindly", "please"),
            Map.entry("whole", "entirety"),
            Map.entry("complete", "entire"),
            Map.entry("require", "need"),
            Map.entry("demands", "requires"),
            Map.entry("shortly", "soon"),
            Map.entry("brief", "short"),
            Map.entry("prompt", "quick"),
            Map.entry("swift", "fast"),
            Map.entry("package", "parcel"),
            Map.entry("impossible", "not possible"),
            Map.entry("historic", "earlier"),
            Map.entry("missing", "lacking"));

    private final Random dice;
    private final List<Case> cases = new ArrayList<>();

    private Year(long seed) {
        dice = new Random(seed);
    }

    static List<Case> of(long seed) {
        var year = new Year(seed);
        for (var ring = 1; ring <= RINGS; ring++) {
            year.ring(ring);
        }
        while (year.cases.size() < REQUESTS) {
            year.honest();
        }
        year.cases.sort(Comparator.comparing(Case::received));
        return List.copyOf(year.cases);
    }

    // ---- honest people -------------------------------------------------------------------------------------------

    private void honest() {
        var roll = dice.nextInt(1000);
        if (roll < 12) {
            family();
        } else if (roll < 16) {
            agent();
        } else {
            var name = name();
            var when = day();
            var text = roll < 90 ? template(name) : letter(name);
            add(0, when, name, mailbox(name), address(), phone(), text, "");
        }
    }

    /// Two or three of one surname, one home and often one mailbox.
    private void family() {
        var surname = surname();
        var home = address();
        var phone = phone();
        var first = day();
        var shared = mailbox(pick(FIRST) + " " + surname);
        for (var member = 0; member < 2 + dice.nextInt(2); member++) {
            var name = pick(FIRST) + " " + surname;
            var box = dice.nextBoolean() ? shared : mailbox(name);
            add(0, first.plusDays(dice.nextInt(20)), name, box, home, phone, letter(name), "");
        }
    }

    /// An agent writes for many, from one mailbox, and says so.
    private void agent() {
        var box = "requests@agent" + dice.nextInt(100_000) + ".example";
        for (var client = 0; client < 3 + dice.nextInt(5); client++) {
            var name = name();
            var text = "I am the authorized agent of " + name + " and ask on behalf of my client for the data that your"
                    + " company holds. The signed permission is enclosed. " + TEMPLATES.get(1) + " " + name;
            add(0, day(), name, box, address(), phone(), text, "");
        }
    }

    private String letter(String name) {
        var text = new StringBuilder("Hello,\n\n");
        for (var say : SAYINGS) {
            if (dice.nextInt(10) < 8) {
                text.append(pick(say)
                                .replace("{n}", Integer.toString(1998 + dice.nextInt(28)))
                                .replace("{t}", pick(THINGS) + " of " + surname())
                                .replace("{p}", pick(TOWNS) + " " + surname()))
                        .append(' ');
            }
        }
        return text.append("\n\n").append(name).toString();
    }

    private String template(String name) {
        return TEMPLATES.get(dice.nextInt(TEMPLATES.size())) + " " + name;
    }

    // ---- rings ---------------------------------------------------------------------------------------------------

    /// Four to nine requests within some weeks. All share a text of their own; most meet in something else, too.
    private void ring(int ring) {
        var patter = PATTER.get(ring % PATTER.size());
        var twist = ring * 7919L;
        var start = START.plusDays(dice.nextInt(320));
        var drop = address();
        var phone = phone();
        var box = mailbox(name());
        var kind = ring % 5;
        for (var member = 0; member < 4 + dice.nextInt(6); member++) {
            var name = name();
            var text = patter(patter, name, new Random(twist));
            add(
                    ring,
                    start.plusDays(dice.nextInt(25)),
                    name,
                    kind == 0 ? box : mailbox(name),
                    kind == 1 ? drop : address(),
                    kind == 2 ? phone : phone(),
                    text,
                    kind == 3 ? "enclosure " + ring : "");
        }
    }

    /// @param own gives a ring a choice of pieces of its own, the same for all its members
    private String patter(List<String> pieces, String name, Random own) {
        var text = new StringBuilder();
        var dull = own.nextInt(pieces.size());
        for (var at = 0; at < pieces.size(); at++) {
            var thing = own.nextInt(THINGS.size());
            var place = own.nextInt(SYLLABLES.size());
            if (at == dull || dice.nextInt(12) == 0) {
                continue;
            }
            text.append(reworded(pieces.get(at)))
                    .append(" It concerns the ")
                    .append(THINGS.get(thing))
                    .append(" from ")
                    .append(SYLLABLES.get(place))
                    .append("gate. ");
        }
        return text.toString().replace("{me}", name);
    }

    private String reworded(String text) {
        var words = text;
        for (var word : REWORDED.entrySet()) {
            if (dice.nextInt(3) == 0) {
                words = words.replace(word.getKey(), word.getValue());
            }
        }
        return words;
    }

    // ---- dice ----------------------------------------------------------------------------------------------------

    private void add(
            int ring,
            LocalDate when,
            String name,
            String box,
            List<String> address,
            String phone,
            String text,
            String more) {
        var person = new Person(name, Optional.of(box), address, Optional.empty(), Optional.of(phone), "en", Map.of());
        var request = new Request(
                Optional.of(name + " <" + box + ">"),
                Optional.of("privacy@larkmere.example"),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(),
                "");
        cases.add(new Case(ring, when, person, request, Set.of(Right.ACCESS), more));
    }

    private LocalDate day() {
        return START.plusDays(dice.nextInt(345));
    }

    private String name() {
        return pick(FIRST) + " " + surname();
    }

    private String surname() {
        var name = pick(SYLLABLES) + pick(SYLLABLES) + (dice.nextInt(3) == 0 ? pick(SYLLABLES) : "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String mailbox(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + dice.nextInt(1000) + "@" + pick(PROVIDERS);
    }

    private List<String> address() {
        return List.of(
                (1 + dice.nextInt(400)) + " " + pick(STREETS), pick(TOWNS) + " " + (10_000 + dice.nextInt(90_000)));
    }

    private String phone() {
        return "+44 1632 9" + (10_000 + dice.nextInt(90_000)) + dice.nextInt(10);
    }

    private <T> T pick(List<T> from) {
        return from.get(dice.nextInt(from.size()));
    }
}

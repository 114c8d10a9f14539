package org.chatrpc.migration;

/**
 * The history of a fixture's server: every writing operation and every kind of log entry, with texts that a careless
 * encoding would change. It starts with an empty database.
 */
final class Story {
    /** The name of the cursor from which the log is kept. */
    static final String BEGINNING = "beginning";

    /**
     * Quotes, backslashes, invalid escapes, markup, all kinds of separators, a direction override, composed and
     * decomposed letters.
     */
    private static final String HOSTILE =
            "it's \"quoted\" \\ \\n \\u0041 {\"a\":[null,true]} <b>&amp;</b> ]]> %s ${x} $1 ?1 :a"
                    + " '); DROP TABLE event;--\ttab\u0085next\u2028line\u2029paragraph \u202Eabc\u202C \uFEFF \uFFFD"
                    + " e\u0301 \u00e9 \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD834\uDD1E";

    private final Wire wire;
    private final Kept kept = new Kept();
    private Actor admin;
    private Actor ann;
    private Actor bob;
    private Actor carl;
    private Actor dora;
    private Actor eve;

    Story(Wire wire) {
        this.wire = wire;
    }

    /** @return the state of the clients; log entries before {@link #BEGINNING} are to be pruned */
    Kept fill() {
        whatIsForgotten();
        mark(BEGINNING);
        peopleComeAndChange();
        mark("people");
        roomsAreMadeAndChange();
        mark("rooms");
        membersComeAndGo();
        mark("members");
        peopleTalk();
        mark("talk");
        peopleRead();
        for (Actor actor : new Actor[] {admin, ann, bob, carl, dora, eve}) {
            kept.tokens().put(actor.username(), actor.token());
        }
        mark("end");
        return kept;
    }

    private void mark(String moment) {
        kept.cursors().put(moment, admin.cursor());
    }

    private void whatIsForgotten() {
        admin = register("admin", "The Administrator", "desk");
        mark("forgotten");
        ann = register("ann", "Ann", "phone");
        ann.create("attic", "Attic", "Made before the log begins", "PUBLIC");
        ann.send("attic", "The first message of the attic, whose entry is forgotten. @ann");
        admin.send("general", "Welcome!");
        Actor.login(wire, "admin", "closed and forgotten").call("Logout");
        Actor.login(wire, "ann", "expired");
    }

    private void peopleComeAndChange() {
        Actor.register(
                wire,
                "bob",
                Cast.OLD_PASSWORD,
                "\u05d1\u05d5\u05d1 \u0627\u062e\u062a\u0628\u0627\u0631",
                "bob's \"phone\"");
        bob = Actor.login(wire, "bob", Cast.OLD_PASSWORD, "\u2028 \\ \uD83D\uDDA5");
        bob.call("ChangePassword", "oldPassword", Cast.OLD_PASSWORD, "newPassword", Cast.PASSWORDS.get("bob"));
        carl = register("carl", "Carle\u0301 & \"Co\" \\ \uD83E\uDD8A", null);
        dora = register("dora", "Dora \u202Eabc\u202C <b>&amp;</b>", "dora's desk");
        eve = register("eve", null, "eve");

        ann.rename("\u00c4nn O'Neil \uD83D\uDC69\u200D\uD83D\uDC67 \"\\\"");
        carl.rename("it's {\"displayName\":null} \t\u2028 \\u0041");
        carl.rename("Carle\u0301 the 2nd");
        Actor.login(wire, "ann", "laptop");
        ann.call("RevokeSession", "sessionId", ann.session("laptop"));
        Actor.login(wire, "ann", "tablet").call("Logout");
        Actor.login(wire, "eve", "a second one, open");
    }

    private void roomsAreMadeAndChange() {
        ann.create("hostile", HOSTILE.substring(0, 100), HOSTILE, "PUBLIC");
        ann.create("den", null, null, "PRIVATE");
        bob.create("handed-over", "Handed over \uD83D\uDD11", "Owner's \"topic\"\nin two lines", "PRIVATE");
        carl.create("deserted", "Nobody's", "", "PUBLIC");
        dora.create("empty-topic", "Had a topic", "which goes", "PUBLIC");
        admin.create("system", "A name that may be reserved later", null, "PUBLIC");
        ann.direct("bob");
        dora.direct("ann");

        ann.update("hostile", HOSTILE.substring(60, 130), null, null);
        ann.update("hostile", null, "\r\n" + HOSTILE.substring(100) + "\r\rend ", null);
        dora.update("empty-topic", null, "", null);
        ann.update("den", "D\u00e9n \uD83D\uDE80", "null", null);
        admin.update("system", null, null, "true");
        admin.update("system", "Archived and back", null, "false");
        admin.update("general", null, "For all of us: \uD83D\uDC4B", null);
    }

    private void membersComeAndGo() {
        for (Actor actor : new Actor[] {bob, carl, dora, eve}) {
            actor.join("hostile");
        }
        ann.invite("den", "carl");
        ann.invite("den", "eve");
        ann.role("den", "carl", "MODERATOR");
        carl.send("den", "Said before I left, @ann and @eve");
        carl.leave("den");
        ann.invite("den", "carl");
        ann.remove("den", "eve");
        bob.invite("handed-over", "dora");
        bob.role("handed-over", "dora", "OWNER");
        bob.send("handed-over", "Yours now, @dora");
        bob.leave("handed-over");
        dora.invite("handed-over", "eve");
        dora.role("handed-over", "eve", "MODERATOR");
        dora.role("handed-over", "eve", "MEMBER");
        carl.send("deserted", "Is anybody there?");
        carl.leave("deserted");
        bob.join("system");
        admin.role("system", "bob", "OWNER");
        bob.leave("system");
        bob.join("system");
        eve.join("attic");
        eve.send("attic", "Soon to be archived");
        ann.update("attic", null, null, "true");
        eve.send("hostile", "My last words here, as \u202Eeve\u202C");
        eve.leave("hostile");
    }

    private void peopleTalk() {
        String question =
                admin.send("general", "Line one\r\nline two\rline three\n\n  @bob, @ann: what says\n> @carl\nlast\n");
        String answer =
                bob.reply("general", question, "\u05e9\u05dc\u05d5\u05dd @admin \u0645\u0631\u062d\u0628\u0627");
        ann.reply("general", answer, "@ann speaks to herself, to @all and to @nobody");
        ann.send("hostile", HOSTILE + "\r\n" + HOSTILE);
        dora.send("hostile", "@ann".repeat(3) + " @bob @carl @dora @eve @admin");
        bob.sendAs("it's\"\\{}/<&>;--~", "hostile", "My client's ids are odd.");
        carl.sendAs("it's\"\\{}/<&>;--~", "hostile", "Mine too.");
        dora.send("general", "0123456789abcd'\"\\\u00e9\uD83D\uDE00\n".repeat(400));
        ann.send("ann~bob", "Between the two of us, @bob");
        bob.reply("ann~bob", ann.send("ann~bob", "?"), "{}");
        dora.send("ann~dora", "null");
        eve.reply("handed-over", dora.send("handed-over", "0"), "Thanks, @dora & @bob");
        for (int i = 1; i <= 6; i++) {
            carl.send("den", "Number " + i);
        }
        ann.send("den", "@carl, that's enough.");
    }

    private void peopleRead() {
        ann.read("general", 2);
        ann.read("general", 4);
        bob.read("ann~bob", 1);
        carl.read("hostile", 2);
        dora.read("handed-over", 1);
        admin.rename("The Administrator's other name");
        admin.send("system", "Not read by @bob");
    }

    private Actor register(String username, String displayName, String clientName) {
        return Actor.register(wire, username, Cast.PASSWORDS.get(username), displayName, clientName);
    }
}

package org.chatrpc.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The history of a fixture of schema 9 or later: what {@link Story} does not have, as far as a server of that schema has it.
 * It starts with an empty database.
 */
final class LaterStory {
    static final List<String> PEOPLE = List.of("ann", "bob", "eve", "ruth");

    /** The rooms that somebody asks for; the last one does not exist. */
    static final List<String> ROOMS = List.of("ann~bob", "club", "den", "general", "news", "no-such-room");

    /** The marks of messages of the story, in {@link ClientState#ids()}. */
    static final String EDITED = "edited";

    static final String ATTACHMENT = "attachment";
    static final String AUDIT_END = "audit-end";
    static final String ROBOT = "robot";

    /** What is in the only file. */
    static final String CONTENT = "A file of an earlier version.\n\u00e9 \uD83D\uDE80\n";

    private final Wire wire;
    private final Wire administration;
    private final int schema;
    private final ClientState clientState = new ClientState();
    private Actor ruth;
    private Actor ann;
    private Actor bob;
    private Actor eve;

    /** @param schema the newest migration that the server has */
    LaterStory(Wire wire, Wire administration, int schema) {
        this.wire = wire;
        this.administration = administration;
        this.schema = schema;
    }

    static String password(String person) {
        return "the \"horse\" of " + person + " \\ <&>";
    }

    /** @return the state of the clients */
    ClientState fill() {
        ruth = register("ruth");
        if (schema >= KeptStory.FIRST) {
            KeptStory.begin(administrator(), register(KeptStory.LEAVER));
        }
        mark("beginning");
        ann = register("ann");
        bob = register("bob");
        eve = register("eve");
        messagesChange();
        mark("changes");
        if (schema >= 13) {
            peopleAreKeptOut();
        }
        if (schema >= 15) {
            administratorsAct();
        }
        if (schema >= 18) {
            filesAreSent();
            programsPost();
            clientState.ids().put(AUDIT_END, newestAuditEntry());
        }
        if (schema >= KeptStory.FIRST) {
            KeptStory.tell(administrator(), ann);
        }
        for (Actor actor : List.of(ann, bob, eve, ruth)) {
            clientState.tokens().put(actor.username(), actor.token());
        }
        mark("end");
        return clientState;
    }

    private void mark(String moment) {
        clientState.cursors().put(moment, ruth.cursor());
    }

    private void messagesChange() {
        ann.create("den", "The den \uD83D\uDC3B", "it's \"quoted\" \\ <b>&amp;</b>", "PRIVATE");
        ann.invite("den", "bob");
        ann.invite("den", "eve");
        ann.role("den", "bob", "MODERATOR");
        ann.direct("bob");

        String edited = ann.send("general", "The first text, for @bob");
        ann.call("EditMessage", "messageId", edited, "body", "The second text, for @eve");
        ann.call("EditMessage", "messageId", edited, "body", "The third text \\ \u2028 <&>, for @bob and @eve");
        clientState.ids().put(EDITED, edited);
        String own = bob.send("general", "Deleted by its author");
        bob.call("DeleteMessage", "messageId", own);
        String moderated = eve.send("den", "Deleted by a moderator, @ann");
        bob.call("DeleteMessage", "messageId", moderated, "reason", "It's \"off\" topic");

        bob.call("AddReaction", "messageId", edited, "emoji", "\uD83D\uDC4D");
        eve.call("AddReaction", "messageId", edited, "emoji", "\uD83D\uDC4D");
        eve.call("AddReaction", "messageId", edited, "emoji", "\uD83C\uDF89");
        ann.call("AddReaction", "messageId", edited, "emoji", "\u2764\uFE0F");
        ann.call("RemoveReaction", "messageId", edited, "emoji", "\u2764\uFE0F");

        String answer = bob.reply("general", edited, "An answer");
        eve.reply("general", answer, "An answer to the answer, @ann");
        bob.call("DeleteMessage", "messageId", bob.reply("general", edited, "An answer that goes"));

        ruth.call("PinMessage", "messageId", edited);
        String pinned = ann.send("den", "Pinned for a moment");
        ann.call("PinMessage", "messageId", pinned);
        ann.call("UnpinMessage", "messageId", pinned);
        bob.call("PinMessage", "messageId", eve.send("den", "Pinned by the moderator"));

        bob.call("SetRoomPreferences", "room", "den", "notify", "NOTHING", "favourite", "true");
        eve.call("SetRoomPreferences", "room", "general", "notify", "MENTIONS");
        ann.send("ann~bob", "Between the two of us");
        bob.read("general", 2);
        eve.read("den", 1);
    }

    private void peopleAreKeptOut() {
        ann.create("club", "The club", null, "PUBLIC");
        bob.join("club");
        eve.join("club");
        eve.send("club", "My only message here");
        ann.call("RemoveMember", "room", "club", "username", "eve", "ban", "true");
        ann.call("RemoveMember", "room", "club", "username", "bob", "ban", "true");
        ann.call("UnbanMember", "room", "club", "username", "bob");

        ann.create("news", "News", null, "PUBLIC");
        bob.join("news");
        eve.join("news");
        ann.call("UpdateRoom", "room", "news", "postingRole", "MODERATOR");
        ann.send("news", "For everybody: @room");

        eve.call("BlockUser", "username", "bob");
        eve.call("BlockUser", "username", "ann");
        eve.call("UnblockUser", "username", "ann");
        String rude = bob.send("general", "Something rude to @eve");
        ann.call("ReportMessage", "messageId", rude, "reason", "It is \"rude\" <&>");
        ruth.call("ReportMessage", "messageId", rude, "reason", "Second report");
    }

    private void administratorsAct() {
        Actor admin = administrator();
        register("gone").send("general", "Before I was deactivated");
        admin.call("CreateAccount", "username", "made", "displayName", "Made by ruth", "password", password("made"));
        admin.call("DeactivateAccount", "username", "gone");
        admin.call("SetAdministrator", "username", "ann", "administrator", "true");
        String report = Reply.child(admin.call("ListReports").each("report").get(0), "reportId");
        admin.call("ResolveReport", "reportId", report, "resolution", "We \"talked\"");
        bob.create("old", "Old room", null, "PUBLIC");
        admin.call("ArchiveRoom", "room", "old");
        admin.call("SetRoomOwner", "room", "den", "username", "bob");
        bob.call("SetPresence", "status", "BUSY", "statusText", "In a meeting \uD83D\uDDD3");
    }

    private void filesAreSent() {
        byte[] content = CONTENT.getBytes(UTF_8);
        String upload = begin("note \u00e9.txt", content);
        String encoded = Base64.getEncoder().encodeToString(content);
        ann.call("UploadPart", "uploadId", upload, "offset", "0", "content", encoded);
        String attachment = ann.call("FinishUpload", "uploadId", upload).text("attachmentId");
        clientState.ids().put(ATTACHMENT, attachment);
        ann.call(
                "SendMessage",
                "room",
                "den",
                "body",
                "See the file",
                "clientMessageId",
                UUID.randomUUID().toString(),
                "attachmentId",
                attachment);
    }

    private String begin(String name, byte[] content) {
        return ann.call(
                        "BeginUpload",
                        "room",
                        "den",
                        "name",
                        name,
                        "size",
                        Integer.toString(content.length),
                        "sha256",
                        sha256(content),
                        "clientUploadId",
                        "upload-1")
                .text("uploadId");
    }

    private void programsPost() {
        Actor admin = administrator();
        admin.call("SetAuditor", "username", "bob", "auditor", "true");
        admin.call("CreateServiceAccount", "username", ROBOT, "displayName", "The robot", "room", "general");
        String secret = admin.call("CreateServiceToken", "username", ROBOT, "name", "nightly job")
                .text("secret");
        clientState.tokens().put(ROBOT, secret);
        Actor.of(wire, ROBOT, secret).send("general", "Posted by a program, for @bob");
    }

    private String newestAuditEntry() {
        Actor auditor = Actor.of(administration, "bob", bob.token());
        Reply reply = auditor.call("ListAuditEntries", "limit", "1");
        return Reply.child(reply.each("entry").get(0), "number");
    }

    private Actor administrator() {
        return Actor.of(administration, "ruth", ruth.token());
    }

    private Actor register(String person) {
        return Actor.register(
                wire, person, password(person), person + "'s \"name\" \\ \uD83E\uDD8A", "desk of " + person);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

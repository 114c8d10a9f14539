package org.chatrpc.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * What a server returns to the people of {@link LaterStory}, as lines of text, by the operations that a server of a schema has.
 * The calls do not change what they return, so they can be repeated.
 */
final class LaterAnswers {
    /** The sessions used for these calls, which are not part of the answers. */
    private static final String ASKING = "asking";

    private final Wire wire;
    private final Wire administration;
    private final int schema;
    private final ClientState clientState;
    private final KnownElements known;
    private final List<String> lines = new ArrayList<>();

    private LaterAnswers(Wire wire, Wire administration, int schema, ClientState clientState) {
        this.wire = wire;
        this.administration = administration;
        this.schema = schema;
        this.clientState = clientState;
        this.known = new KnownElements(clientState.elements());
    }

    /** @param schema the newest migration that the server had when the fixture was made */
    static List<String> of(Wire wire, Wire administration, int schema, ClientState clientState) {
        LaterAnswers answers = new LaterAnswers(wire, administration, schema, clientState);
        for (String person : LaterStory.PEOPLE) {
            String token = wire.call(
                            "Login", "username", person, "password", LaterStory.password(person), "clientName", ASKING)
                    .text("token");
            answers.person(Actor.of(wire, person, token));
        }
        if (schema >= 15) {
            answers.administrator();
        }
        return answers.lines;
    }

    private void person(Actor actor) {
        tell(actor, "ListUsers", "user");
        tell(actor, "ListRooms", "room");
        for (String room : LaterStory.ROOMS) {
            tell(actor, "ListMembers", "member", "room", room);
            tell(actor, "GetHistory", "message", "room", room);
            tell(actor, "ListPinned", "message", "room", room);
            if (schema >= 13) {
                tell(actor, "ListBanned", "banned", "room", room);
            }
        }
        if (schema >= 13) {
            tell(actor, "ListBlocked", "user");
        }
        if (schema >= KeptStory.FIRST) {
            KeptStory.ROOMS.forEach(room -> tell(actor, "GetHistory", "message", "room", room));
            tell(actor, "GetAnnouncement", "announcement");
        }
        String edited = clientState.ids().get(LaterStory.EDITED);
        tell(actor, "GetRevisions", "revision", "messageId", edited);
        tell(actor, "GetThread", "root", "messageId", edited);
        tell(actor, "GetThread", "message", "messageId", edited);
        if (schema >= 18) {
            tell(actor, "DownloadPart", "content", "attachmentId", id(LaterStory.ATTACHMENT), "offset", "0");
        }
        for (Map.Entry<String, String> cursor : clientState.cursors().entrySet()) {
            tell(actor, "ReceiveMessages", "event", "cursor", cursor.getValue(), "waitSeconds", "0");
        }
        Actor before = Actor.of(wire, actor.username(), clientState.tokens().get(actor.username()));
        heading(before, "ListSessions, in the session that was open before");
        before.call("ListSessions").each("session").stream()
                .filter(session -> !ASKING.equals(Reply.child(session, "clientName")))
                .forEach(session -> lines.add(known.line(session)));
    }

    private void administrator() {
        Actor ruth = Actor.of(administration, "ruth", clientState.tokens().get("ruth"));
        tell(ruth, "ListAccounts", "account");
        tell(ruth, "ListAllRooms", "room");
        tell(ruth, "ListReports", "report");
        tell(ruth, "GetRoom", "roomState", "room", "old");
        if (schema >= KeptStory.FIRST) {
            KeptStory.ROOMS.forEach(room -> tell(ruth, "GetRoom", "roomState", "room", room));
        }
        if (schema >= 18) {
            // Before, it did not say what kind of account a member is.
            tell(ruth, "ListRoomMembers", "member", "room", "den");
            tell(ruth, "ListServiceTokens", "serviceToken", "username", LaterStory.ROBOT);
            Actor auditor = Actor.of(administration, "bob", clientState.tokens().get("bob"));
            tell(auditor, "ListAuditEntries", "entry", "beforeNumber", id(LaterStory.AUDIT_END));
        }
    }

    private String id(String mark) {
        return clientState.ids().get(mark);
    }

    private void tell(Actor actor, String operation, String records, String... parts) {
        heading(actor, operation + " " + String.join(" ", parts) + ": " + records);
        Reply reply = actor.ask(operation, parts);
        if (reply.fault() != null) {
            lines.add("fault " + reply.fault());
        }
        for (Element found : reply.each(records)) {
            lines.add(known.line(found));
        }
    }

    private void heading(Actor actor, String text) {
        lines.add("");
        lines.add("# " + actor.username() + ": " + text.strip());
    }
}

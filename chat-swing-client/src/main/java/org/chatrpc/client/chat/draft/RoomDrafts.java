package org.chatrpc.client.chat.draft;

/** The unsent texts of one room: of its composer, and of those of its threads. Confined to the event thread. */
public final class RoomDrafts {

    /** No room's id contains a blank, so that these are no rooms. */
    private static final String ANSWER = " answer ";

    private static final String EDIT = " edit";

    private final Drafts drafts;
    private final String room;

    public RoomDrafts(Drafts drafts, String room) {
        this.drafts = drafts;
        this.room = room;
    }

    /** The room in which a draft was written. */
    static String room(String key) {
        int end = key.indexOf(' ');
        return end < 0 ? key : key.substring(0, end);
    }

    /** What is written in the room itself. */
    public PlaceDrafts inRoom() {
        return new PlaceDrafts(drafts, room, room + EDIT);
    }

    /**
     * The draft of a thread.
     *
     * @param root the id of the message that started the thread
     */
    public PlaceDrafts inThread(String root) {
        return new PlaceDrafts(drafts, room + ANSWER + root, room + EDIT + " " + root);
    }
}

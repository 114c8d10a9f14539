package org.chatrpc.client.app;

import org.chatrpc.client.chat.ConversationPanel;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.chat.composer.completion.MentionModel;
import org.chatrpc.client.chat.draft.Drafts;
import org.chatrpc.client.chat.draft.RoomDrafts;
import org.chatrpc.client.chat.everybody.RoomMentionModel;
import org.chatrpc.client.chat.face.Emoticons;
import org.chatrpc.client.chat.spell.SpellMarks;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.settings.Settings;
import org.chatrpc.client.spell.Spelling;

/** Connects the composers of a room, and of its threads, with the session, the drafts and the settings. */
final class RoomWriting {

    private final ChatSession session;
    private final Drafts drafts;
    private final Settings settings;
    private final ChosenEmoji emoji;
    private final Spelling spelling;

    RoomWriting(ChatSession session, Drafts drafts, Settings settings, ChosenEmoji emoji, Spelling spelling) {
        this.session = session;
        this.drafts = drafts;
        this.settings = settings;
        this.emoji = emoji;
        this.spelling = spelling;
    }

    void prepare(ConversationPanel panel, String room) {
        panel.keepDraftsIn(new RoomDrafts(drafts, room));
        panel.prepareComposers(composer -> {
            prepare(composer, room);
            SpellMarks.install(composer, spelling, panel::showNotice);
        });
    }

    private void prepare(Composer composer, String room) {
        composer.sendWith(settings.sendKey());
        composer.chooseEmojiFrom(emoji);
        RoomMentionModel everybody = new RoomMentionModel(session, room, settings.askAbove());
        Emoticons.install(composer, settings.faces());
        composer.completeNames(new MentionModel(
                found -> session.roomCalls().listMembers(room, found, failure -> {}),
                session.account().username(),
                everybody::may));
        composer.warnOfEverybody(everybody);
        composer.changes().onWriting(() -> {
            if (settings.tellTyping().get()) {
                session.presence().typing().typed(room);
            }
        });
    }

    /** Selects the next wrong word of what is being written. */
    void nextMisspelling(ConversationPanel panel) {
        SpellMarks.of(panel.activeComposer().text()).ifPresent(SpellMarks::next);
    }
}

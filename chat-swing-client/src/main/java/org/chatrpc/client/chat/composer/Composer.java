package org.chatrpc.client.chat.composer;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.text.DefaultEditorKit;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.answer.ReplyModel.Answering;
import org.chatrpc.client.chat.answer.ReplyNotice;
import org.chatrpc.client.chat.composer.completion.MentionModel;
import org.chatrpc.client.chat.edit.EditNotice;
import org.chatrpc.client.chat.everybody.RoomMentionModel;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.settings.SendKey;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Icons;

/**
 * The input for a message: grows with its text, sends it with the configured key and breaks the line with the other
 * one, and completes names after an @. While a message is being edited, it contains that one's text instead; while one
 * is being replied to, it quotes that one above.
 */
public final class Composer extends JPanel {

    private final ComposerNotice notice = new ComposerNotice(this::sendParts);
    private final EditNotice editNotice = new EditNotice(() -> this.onCancel.run());
    private final ReplyNotice answerNotice = new ReplyNotice(() -> this.onCancel.run());
    private final ComposerText text = new ComposerText(notice::showLoss);
    private final transient ComposerChanges changes = new ComposerChanges(text, () -> this.draft.isPresent());
    private final LengthCounter counter = new LengthCounter();
    private final transient Predicate<String> sender;
    private final transient Action send = Command.SEND.action(this::send);
    private final transient ComposerFormat format = new ComposerFormat(text);
    private final ComposerBox box = new ComposerBox(text);
    private final JButton sendButton = SendButton.of(send);
    private transient Runnable onCancel = () -> {};
    private transient Optional<String> draft = Optional.empty();
    private transient Optional<Answering> answering = Optional.empty();
    private final transient Completions completions = new Completions(text, box);
    private final transient ComposerEmoji emoji = new ComposerEmoji(this, text);
    private final transient ComposerAttach attach;
    private final transient ComposerHint hint = new ComposerHint(text, send);
    private boolean writable = true;

    /** @param sender takes the text and returns whether it was accepted */
    public Composer(Predicate<String> sender) {
        this("", sender);
    }

    /** @param prefix distinguishes the names of its components from those of other composers */
    public Composer(String prefix, Predicate<String> sender) {
        super(new BorderLayout());
        text.setName(prefix + "composer");
        sendButton.setName(prefix + "send");
        this.sender = sender;
        attach = new ComposerAttach(prefix);
        setBorder(Controls.space(12, 16, 16, 16));
        Action lineBreak = text.getActionMap().get(DefaultEditorKit.insertBreakAction);
        text.onKey(stroke("ENTER"), () -> enter(SendKey.ENTER, lineBreak));
        text.onKey(stroke("ctrl ENTER"), () -> enter(SendKey.CTRL_ENTER, lineBreak));
        text.onKey(stroke("shift ENTER"), () -> breakLine(lineBreak));
        text.onKey(stroke("ESCAPE"), () -> onCancel.run());
        box.add(counter, attach.button(), format.button(), emoji.button(), sendButton);
        add(ComposerBox.above(editNotice, answerNotice, notice, format.preview()), BorderLayout.NORTH);
        add(box);
        Documents.onChange(text, this::typed);
        text.composing().onChange(composing -> typed(text.getText()));
        typed("");
    }

    /** Observes which key sends. */
    public void sendWith(Value<SendKey> key) {
        hint.setSendKey(key);
        hint.follow(isDisplayable());
    }

    /** Performs one of the {@link ComposerFormat#COMMANDS}. */
    public void format(Command command) {
        format.perform(command);
    }

    /** Completes names after an @. */
    public void completeNames(MentionModel model) {
        completions.names(model);
        format.marking(model);
    }

    /** Says how many people a mention of everybody notifies, and asks before it notifies many. */
    public void warnOfEverybody(RoomMentionModel everybody) {
        notice.warnOf(everybody);
    }

    /** The effect of a mention of everybody, if it is possible. */
    public Optional<RoomMentionModel> everybody() {
        return notice.everybody();
    }

    /** Completes names of emoji after a colon, and offers all of them behind a button. */
    public void chooseEmojiFrom(ChosenEmoji chosen) {
        emoji.chooseFrom(chosen);
        completions.emoji(chosen);
    }

    /** The sending of files. */
    public ComposerAttach attach() {
        return attach;
    }

    /** Whether it takes a new message: it is enabled, and no message is being edited. */
    public boolean writesNew() {
        return writable && draft.isEmpty();
    }

    /** The emoji that the user can choose from. */
    public Optional<ChosenEmoji> emoji() {
        return emoji.chosen();
    }

    /** Opens the emoji to choose from. */
    public void pickEmoji() {
        emoji.pick();
    }

    /** How the text changes. */
    public ComposerChanges changes() {
        return changes;
    }

    /** Sets what Up does while the composer is empty. */
    public void onUpWhenEmpty(Runnable action) {
        text.onKey(stroke("UP"), () -> text.getText().isEmpty() && draft.isEmpty(), action);
    }

    /** Sets how the user ends editing without saving, or writes an ordinary message instead of a reply. */
    public void onCancel(Runnable action) {
        onCancel = action;
    }

    /** Shows a text for a message to be edited, perhaps another one than is stored, or none if it may be empty; keeps the draft. */
    public void beginEdit(String stored, String shown, boolean mayBeEmpty) {
        hint.setMayBeEmpty(mayBeEmpty);
        draft = draft.or(() -> Optional.of(text.getText()));
        notice.replaces(stored);
        replace(shown);
        text.requestFocusInWindow();
    }

    /** Shows the draft again. */
    public void endEdit() {
        notice.replaces("");
        draft.ifPresent(kept -> {
            replace(kept);
            draft = Optional.empty();
            showMode();
        });
    }

    /** Shows which message the new one replies to; empty for none. */
    public void answer(Optional<Answering> answered) {
        answering = answered;
        showMode();
    }

    /** Binds a key that acts on the message list while the composer has the focus. */
    public void onKey(String stroke, Runnable work) {
        text.onKey(stroke(stroke), work);
    }

    /** Takes a letter typed while the message list had the focus: the user wants to write. */
    public void typedElsewhere(KeyEvent event) {
        text.typedElsewhere(event);
    }

    public JTextArea text() {
        return text;
    }

    /** The text of a new message. */
    public String draft() {
        return draft.orElseGet(text::getText);
    }

    /** Replaces the text of a new message, for instance with a draft. */
    public void begin(String newText) {
        if (draft.isPresent()) {
            draft = Optional.of(newText);
        } else {
            replace(newText);
        }
    }

    /** Sets the placeholder for the empty composer. */
    public void setHint(String shown) {
        hint.set(shown);
    }

    /** Disables the composer for rooms that are closed for new messages. */
    public void setWritable(boolean open) {
        writable = open;
        text.setEnabled(open);
        format.setEnabled(open);
        emoji.button().setEnabled(open);
        attach.button().setEnabled(open);
        hint.setWritable(open);
        typed(text.getText());
    }

    @Override
    public void addNotify() {
        super.addNotify();
        hint.follow(true);
    }

    @Override
    public void removeNotify() {
        hint.follow(false);
        completions.close();
        notice.closeQuestion();
        super.removeNotify();
    }

    private void replace(String newText) {
        notice.forgetLoss();
        changes.showAgain(() -> text.begin(newText));
        showMode();
    }

    /** Shows whether a message is being edited or written. */
    private void showMode() {
        boolean editing = draft.isPresent();
        editNotice.setVisible(editing);
        answerNotice.show(answering.filter(to -> !editing));
        send.putValue(Action.SMALL_ICON, (editing ? Icons.CHECK : Icons.SEND).icon());
        sendButton.getAccessibleContext().setAccessibleName(editing ? Texts.get("dialog.save") : Command.SEND.text());
        hint.setMode(editing, answering);
    }

    private void enter(SendKey pressed, Action lineBreak) {
        if (pressed == SendKey.ENTER && completions.complete()) {
            return;
        }
        if (pressed != hint.sendKey()) {
            breakLine(lineBreak);
        } else if (send.isEnabled()) {
            send();
        }
    }

    private void breakLine(Action lineBreak) {
        lineBreak.actionPerformed(new ActionEvent(text, 0, ""));
    }

    private void send() {
        notice.askFirst(this::sendNow);
    }

    private void sendNow() {
        boolean editing = draft.isPresent();
        // After an edit, the draft is shown again.
        if (sender.test(changes.complete()) && !editing) {
            begin("");
        }
    }

    /** Sends a text that is too long for one message as several, in order. */
    private void sendParts() {
        List<String> parts = MessageParts.of(text.getText(), MessageText.LIMIT);
        if (parts.stream().allMatch(sender)) {
            begin("");
        }
    }

    private void typed(String typed) {
        int length = MessageText.length(typed);
        send.setEnabled(writable
                && length <= MessageText.LIMIT
                && hint.admits(typed)
                && !text.composing().get());
        counter.show(length);
        notice.showFlaw(writable ? typed : "", draft.isEmpty());
        // The number of lines may have changed, so the surrounding box is laid out again.
        revalidate();
    }

    private static KeyStroke stroke(String keys) {
        return KeyStroke.getKeyStroke(keys);
    }
}

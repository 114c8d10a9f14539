package org.chatrpc.client.chat.composer.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomMember;
import org.junit.jupiter.api.Test;

class MentionModelTest {

    private final List<Consumer<List<RoomMember>>> asked = new ArrayList<>();
    private boolean everybody;
    private final MentionModel model = new MentionModel(asked::add, "alice", () -> everybody);

    @Test
    void suggestsMembersWhoseNameMatchesExceptMyself() {
        type("hello @");
        answer();
        assertThat(names()).containsExactly("bob", "bert", "chloe");
        type("hello @b");
        assertThat(names()).containsExactly("bob", "bert");
        type("hello @DUB");
        assertThat(names()).containsExactly("chloe");
        type("hello @al");
        assertThat(names()).isEmpty();
    }

    @Test
    void thePreviewLearnsTheMembersOnce() {
        model.learn();
        model.learn();
        assertThat(asked).hasSize(1);
        assertThat(model.usernames().get()).isEmpty();
        answer();
        assertThat(model.usernames().get()).contains("bob", "alice");
        assertThat(model.isOpen()).isFalse();
    }

    @Test
    void whoMayMentionEverybodySeesItInThePreview() {
        assertThat(model.mentions()).isEmpty();
        everybody = true;
        assertThat(model.mentions()).containsExactly("room");
        model.learn();
        answer();
        assertThat(model.mentions()).contains("room", "bob");
    }

    @Test
    void whoMayMentionEverybodyIsOfferedThatAfterThePeople() {
        type("hello @");
        answer();
        assertThat(names()).containsExactly("bob", "bert", "chloe");
        everybody = true;
        type("hello @");
        assertThat(names()).containsExactly("bob", "bert", "chloe", "room");
        type("hello @roo");
        assertThat(names()).containsExactly("room");
        assertThat(model.complete("hello @roo", 10)).isEqualTo(new MentionModel.Completed("hello @room ", 12));
        type("hello @every");
        assertThat(names()).containsExactly("room");
        type("hello @in");
        assertThat(names()).isEmpty();
        type("hello @this");
        assertThat(names()).isEmpty();
    }

    @Test
    void untilThePeopleAreKnownEverybodyIsNotOfferedEither() {
        everybody = true;
        type("hello @");
        assertThat(model.isOpen()).isFalse();
        answer();
        assertThat(names()).endsWith("room");
    }

    @Test
    void accentsMakeNoDifference() {
        type("hello @dübo");
        answer();
        assertThat(names()).containsExactly("chloe");
    }

    @Test
    void anAddressIsNoMention() {
        type("write to me@b");
        assertThat(asked).isEmpty();
        assertThat(model.isOpen()).isFalse();
    }

    @Test
    void fillsInTheChosenOneWithABlankAfterIt() {
        type("hi @b");
        answer();
        model.move(1);
        assertThat(model.complete("hi @b", 5)).isEqualTo(new MentionModel.Completed("hi @bert ", 9));
        assertThat(model.isOpen()).isFalse();
    }

    @Test
    void fillsInInTheMiddleWithoutASecondBlank() {
        model.typed("hi @b there", 5);
        answer();
        assertThat(model.complete("hi @b there", 5)).isEqualTo(new MentionModel.Completed("hi @bob there", 8));
    }

    @Test
    void theChoiceGoesRound() {
        type("@");
        answer();
        model.move(-1);
        assertThat(model.found().get().get(model.chosen().get()).username()).isEqualTo("chloe");
        model.move(1);
        assertThat(model.chosen().get()).isZero();
    }

    @Test
    void onceDismissedTheListStaysClosedUntilTheNextAt() {
        type("@b");
        answer();
        model.dismiss("@b", 2);
        type("@bo");
        assertThat(model.isOpen()).isFalse();
        type("@bo and @b");
        answer();
        assertThat(model.isOpen()).isTrue();
    }

    @Test
    void anAnswerThatComesTooLateOpensNothing() {
        type("@b");
        type("@b gone on");
        answer();
        assertThat(model.isOpen()).isFalse();
    }

    private void type(String text) {
        model.typed(text, text.length());
    }

    private void answer() {
        List<RoomMember> members = List.of(
                member("alice", "Alice Adams"),
                member("bert", "Bert Young"),
                member("bob", "Bart Brown"),
                member("chloe", "Chloé Dubois"));
        asked.forEach(answer -> answer.accept(members));
        asked.clear();
    }

    private List<String> names() {
        return model.found().get().stream().map(RoomMember::username).toList();
    }

    private static RoomMember member(String username, String displayName) {
        return new RoomMember(username, displayName, Role.MEMBER, Presence.ONLINE);
    }
}

package org.chatrpc.client.admin.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.admin.service.NewTokenModel.Life;
import org.chatrpc.client.admin.service.NewTokenModel.Verb;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.service.IssuedToken;
import org.chatrpc.client.session.admin.service.NewService;
import org.chatrpc.client.session.admin.service.ServiceToken;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class ServiceModelsTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final List<IssuedToken> made = new ArrayList<>();

    @Test
    void aServiceBecomesAMemberOfTheRoomsThatAreNamed() {
        List<NewService> created = new ArrayList<>();
        NewServiceModel model = new NewServiceModel(session, created::add);
        model.create("deploy-bot", "Deployments", " #General, general;");
        pass();
        assertThat(created).containsExactly(new NewService("deploy-bot", "Deployments", List.of("general")));
        assertThat(account("deploy-bot").service()).isTrue();
    }

    @Test
    void whatIsWrongWithAServiceIsToldAtItsField() {
        NewServiceModel model = new NewServiceModel(session, service -> {});
        model.create("admin", "a\tb", "so wrong!");
        assertThat(model.errors().get())
                .containsOnlyKeys(
                        NewServiceModel.Field.USERNAME,
                        NewServiceModel.Field.DISPLAY_NAME,
                        NewServiceModel.Field.ROOMS);
        model.create("alice", "", "");
        pass();
        assertThat(model.errors().get()).containsOnlyKeys(NewServiceModel.Field.USERNAME);
        model.create("deploy-bot", "", "nowhere");
        pass();
        assertThat(model.errors().get()).containsOnlyKeys(NewServiceModel.Field.ROOMS);
        assertThat(model.created().get()).isFalse();
    }

    @Test
    void aTokenIsGoodForWhatWasChosen() {
        service();
        NewTokenModel model = new NewTokenModel(session, "bot", made::add);
        model.create("Nightly", EnumSet.of(Verb.READ, Verb.POST), "general design", Life.QUARTER);
        pass();
        assertThat(made).hasSize(1);
        assertThat(made.get(0).secret()).startsWith("secret-");
        assertThat(made.get(0).toString()).doesNotContain("secret-");
        ServiceToken token = tokens().get(0);
        assertThat(token.scopes()).containsExactly("post:general", "post:design", "read:general", "read:design");
        assertThat(token.expiresAt()).contains(session.now().plus(Duration.ofDays(90)));
        model.create("For ever", EnumSet.of(Verb.REACT), "", Life.FOREVER);
        pass();
        assertThat(tokens().get(0).scopes()).containsExactly("react:*");
        assertThat(tokens().get(0).expiresAt()).isEmpty();
    }

    @Test
    void aTokenNeedsANameAndSomethingToDo() {
        NewTokenModel model = new NewTokenModel(session, "bot", made::add);
        model.create("", Set.of(), "?", Life.YEAR);
        assertThat(model.errors().get())
                .containsOnlyKeys(NewTokenModel.Field.NAME, NewTokenModel.Field.VERBS, NewTokenModel.Field.ROOMS);
        model.create("Nightly", Set.of(Verb.POST), "", Life.YEAR);
        pass();
        assertThat(model.errors().get()).as("there is no such account").containsOnlyKeys(NewTokenModel.Field.FORM);
        assertThat(made).isEmpty();
    }

    @Test
    void aTokenIsRevokedOnce() {
        service();
        new NewTokenModel(session, "bot", made::add).create("Nightly", Set.of(Verb.POST), "", Life.YEAR);
        pass();
        List<String> told = new ArrayList<>();
        ServiceTokensModel model = new ServiceTokensModel(session, account("bot"), () -> told.add("changed"));
        pass();
        ServiceToken token = model.tokens().get().get(0);
        model.revoke(token, () -> told.add("done"), told::add);
        pass();
        assertThat(told).containsExactly("changed", "done");
        assertThat(model.tokens().get()).isEmpty();
        assertThat(model.message().get()).contains("no valid token");
        model.revoke(token, () -> told.add("done"), told::add);
        pass();
        assertThat(told).hasSize(4).last().isNotEqualTo("done");
    }

    private void service() {
        server.administration().createService(session.account().token(), new NewService("bot", "Bot", List.of()));
    }

    private List<ServiceToken> tokens() {
        return server.administration().serviceTokens(session.account().token(), "bot");
    }

    private ManagedAccount account(String username) {
        return Optional.of(server.administration().accounts(session.account().token(), username, "", 1))
                .map(found -> found.items().get(0))
                .orElseThrow();
    }

    private void pass() {
        dispatcher.pass(Duration.ZERO);
    }
}

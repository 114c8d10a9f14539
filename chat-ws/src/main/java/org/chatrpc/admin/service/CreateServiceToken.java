package org.chatrpc.admin.service;

import java.util.List;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Issues a token for a service account. Names need not be unique, so that a program can receive a new token before the
 * old one is revoked.
 *
 * @param session the token as it is stored
 * @param rooms the rooms that its scope names
 * @param max how many tokens an account may have
 */
record CreateServiceToken(String actor, SessionRecord session, List<String> rooms, int max) implements Command<Void> {
    private static final int SAME_NAME = 2;

    CreateServiceToken {
        rooms = List.copyOf(rooms);
    }

    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.account(session.username());
        needs.sessionsOf(session.username());
        rooms.forEach(needs::room);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        AccountInfo account = AdminRules.requireAccount(state, session.username());
        ServiceAdministration.requireService(account);
        if (!account.isActive()) {
            throw ChatException.in("username", Problem.ACCOUNT_INACTIVE, account.username() + " is deactivated.");
        }
        rooms.forEach(room -> AdminRules.requireRoom(state, room));
        List<SessionRecord> valid = state.sessionsOf(account.username()).stream()
                .filter(token -> token.expiresAt().isAfter(state.now()))
                .toList();
        boolean isRotated = valid.stream()
                        .filter(token -> token.clientName().equals(session.clientName()))
                        .count()
                < SAME_NAME;
        if (!isRotated) {
            throw ChatException.in(
                    "name",
                    Problem.INVALID_VALUE,
                    "There are two tokens named " + session.clientName() + " already. Revoke the older one first.");
        }
        if (valid.size() >= max) {
            throw ChatException.in(
                    "username",
                    Problem.INVALID_VALUE,
                    account.username() + " has " + valid.size() + " tokens, which is the maximum.");
        }
        state.record(new SessionOpened(session, actor));
        return null;
    }
}

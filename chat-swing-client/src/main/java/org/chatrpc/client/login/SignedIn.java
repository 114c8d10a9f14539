package org.chatrpc.client.login;

import org.chatrpc.client.session.Account;
import org.chatrpc.client.session.ChatGateway;
import org.chatrpc.client.session.ServerAddress;

/** The outcome of a successful sign-in: who, where, and the port to that server. */
public record SignedIn(Account account, ServerAddress server, ChatGateway gateway) {}

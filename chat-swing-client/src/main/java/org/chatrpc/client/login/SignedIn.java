package org.chatrpc.client.login;

import org.chatrpc.client.session.Account;
import org.chatrpc.client.session.ChatGateway;
import org.chatrpc.client.session.ServerAddresses;

/** The outcome of a successful sign-in: who, where, and the port to that chat. */
public record SignedIn(Account account, ServerAddresses server, ChatGateway gateway) {}

package org.chatrpc.client.login;

import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.ServerAddresses;

/** The result of a sign-in: the account, the chat and the gateway to it. */
public record SignedIn(Account account, ServerAddresses server, ChatGateway gateway) {}

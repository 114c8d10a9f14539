package org.chatrpc.client.session;

/** Gives the port to a chat at its addresses. Giving it makes no call. */
@FunctionalInterface
public interface Gateways {

    ChatGateway at(ServerAddresses addresses);
}

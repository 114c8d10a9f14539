/** The connection to the server, in words: the permanent line, and the banner while the server is unreachable. */
package org.chatrpc.client.connection;

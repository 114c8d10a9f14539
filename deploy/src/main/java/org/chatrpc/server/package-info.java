/**
 * The program that runs the chat by itself: the command line, the data folder, one run of the server from its checks to its
 * end, and the commands about the store.
 */
@NullMarked
package org.chatrpc.server;

import org.jspecify.annotations.NullMarked;

/**
 * Where the files are that AWS tools share, `~/.aws/credentials` and `~/.aws/config`.
 *
 * Invariant: paths as the AWS SDK for JavaScript finds them; nothing is read here.
 * Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files".
 * @module
 */

/** Which of the two files. */
export type SharedFile = "config" | "credentials";

/** One thing of each file, its path or its text; undefined or absent where there is none. */
export type SharedFiles = { readonly [file in SharedFile]?: string | undefined };

/** The environment variables that name the files. */
export type SharedFileVariable = "AWS_CONFIG_FILE" | "AWS_SHARED_CREDENTIALS_FILE" | "HOME" | "USERPROFILE";

/**
 * Where the two files are: `AWS_SHARED_CREDENTIALS_FILE` and `AWS_CONFIG_FILE` with a leading `~/` expanded, else
 * `.aws` under `HOME`, else under `USERPROFILE`. An empty variable counts as absent; a path that needs a home is
 * undefined where none is known.
 */
export function sharedFilePaths(env: (name: SharedFileVariable) => string | undefined): SharedFiles {
  const value = (name: SharedFileVariable): string | undefined => env(name) === "" ? undefined : env(name);
  const home = value("HOME") ?? value("USERPROFILE");
  return {
    credentials: expandHome(value("AWS_SHARED_CREDENTIALS_FILE") ?? "~/.aws/credentials", home),
    config: expandHome(value("AWS_CONFIG_FILE") ?? "~/.aws/config", home),
  };
}

function expandHome(path: string, home: string | undefined): string | undefined {
  if (!path.startsWith("~/")) return path;
  if (home === undefined) return undefined;
  // A path that is shown should be written as its system writes it.
  const onWindows = /^[a-z]:\\/i.test(home);
  return home.replace(/[/\\]$/, "") + (onWindows ? path.slice(1).replaceAll("/", "\\") : path.slice(1));
}

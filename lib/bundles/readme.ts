import type { Snapshot } from '@/lib/publications/snapshot';

type Facts = {
  snapshot: Snapshot;
  /** The address under which exactly this publication stays. */
  url: string;
  /** The public address of the publisher. */
  origin: string;
  /** Is the publication in a checkpoint already? */
  proven: boolean;
};

/** `README.txt`: what is in the bundle, what it proves, and what it does not, for somebody who never heard of it. */
export function writeReadme({ snapshot, url, origin, proven }: Facts): string {
  const { approved, number, publisher, publishedAt, digest, isDemonstration } = snapshot;
  const demonstration = isDemonstration
    ? '\nThis publication is part of a demonstration. It was made up to show the software.\n'
    : '';
  return `EVIDENCE BUNDLE
===============

Claim:        ${oneLine(approved.claim.statement)}
Publication:  ${number}, published ${publishedAt.slice(0, 10)} by ${oneLine(publisher)}
Address:      ${url}
Digest:       ${digest}
${demonstration}
What is in it
-------------
${contents(number)}
How to check it
---------------
Open verify.html in a browser and choose this ZIP file, or the folder into which it was unpacked. It needs no network and
sends nothing. ${origin}/verify checks the same, and so does the command "npm run assay -- verify --bundle FILE" of
the software.

What it proves
--------------
${proven ? PROVEN : PENDING}
What it does not prove
----------------------
- That the verdict is right. It shows what was decided, on which evidence, and that nobody changed it afterwards.
- That a source is right, or that it still says the same today.
- What stands around a quoted passage. The dossier has the quoted words, and the SHA-256 of the whole text.
- That the key is the publisher's, unless you compare it with the one that the publisher names elsewhere:
  ${origin}/.well-known/assay.json
- When something happened in the world. Times are those of the publisher's clock.

Whoever makes a bundle up can make up keys.json and verify.html as well. So compare the key, and for certainty use a
verify.html that you have from elsewhere.

Passages are quoted from works of others, with no more around them than the publisher's own pages show.
`;
}

function contents(number: number): string {
  const history =
    number > 1
      ? `history/N.json        every earlier publication of this claim, as it was stored\n`
      : '';
  return `snapshot.json         everything the public page says, byte for byte as it was stored and published;
                      the part "approved" is the dossier, whose digest an editor approved
${history}passages.json         every passage that is quoted, with what stands around it
annotations.json      the same passages as W3C Web Annotations
audit/proof.json      the entries of the audit log about this digest, with the proofs that they are in it
audit/checkpoint.txt  the signed root of the log, as a signed note (C2SP); there once the entry is in a checkpoint
keys.json             the public keys with which checkpoints are signed
manifest.json         size and SHA-256 of every other file
verify.html           checks all of this
`;
}

const PROVEN = `- Every file is as it was when the bundle was made (manifest.json).
- The dossier is the one that was approved: SHA-256 of its canonical JSON (RFC 8785) is the digest above.
- An entry about this publication stands in the publisher's audit log, a Merkle tree to which entries are only added
  (RFC 9162), under a root that was signed with the key in keys.json (Ed25519). Entry, log and signature cannot be
  changed afterwards without it being seen.
`;

const PENDING = `- Every file is as it was when the bundle was made (manifest.json).
- The dossier has the digest above: SHA-256 of its canonical JSON (RFC 8785).
- NOT YET: that the publication stands in the publisher's audit log. When this bundle was made, no signed checkpoint
  had the entry. Download the bundle again later; it will then have the proof.
`;

/** A statement may have line breaks; in a list of facts it is one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

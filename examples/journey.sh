#!/usr/bin/env bash
# A claim from a document to its correction, through the HTTP API alone: curl sends, node reads and writes JSON.
#
#   ASSAY_URL=http://127.0.0.1:3000 ASSAY_REVIEWER=… ASSAY_SECOND=… ASSAY_EDITOR=… bash examples/journey.sh
#
# README.md beside this file says how to get the three tokens.
set -euo pipefail

site=${ASSAY_URL:-http://127.0.0.1:3000}
: "${ASSAY_REVIEWER:?Set it to an API token. examples/README.md says how.}"
: "${ASSAY_SECOND:?Set it to an API token of an editor who works on the claim.}"
: "${ASSAY_EDITOR:?Set it to an API token of an editor who had no part in it.}"

# Told in every text, so that each run brings in documents that are not there yet.
run=$(date +%s)-$$
step=0
sent=0
answer=''

say() {
  step=$((step + 1))
  echo "$step. $*"
}

# ask TOKEN STATUS METHOD PATH [JSON]: sends one request; its body is in $answer. Another status ends the journey.
ask() {
  local token=$1 expected=$2 method=$3 path=$4 body=${5-}
  local given=(--silent --show-error --request "$method" --header "Authorization: Bearer $token")
  if [ -n "$body" ]; then given+=(--header 'Content-Type: application/json' --data "$body"); fi
  if [ "$method" = POST ]; then
    # Sent again after a broken line, the request would not be carried out twice.
    sent=$((sent + 1))
    given+=(--header "Idempotency-Key: journey-$run-$sent")
  fi
  answer=$(curl "${given[@]}" --write-out '\n%{http_code}' "$site/api/v1$path")
  local status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  if [ "$status" != "$expected" ]; then
    echo "$method $path answered $status: $answer" >&2
    exit 1
  fi
}

# field NAME: a part of $answer, as JavaScript names it.
field() {
  node -p "String(JSON.parse(process.argv[1]).$1)" "$answer"
}

ask "$ASSAY_REVIEWER" 200 GET /me
say "$(field 'name') works in $(field 'teams[0].name')."

ask "$ASSAY_REVIEWER" 201 POST /documents "{
  \"title\": \"Annual report of the harbour, $run\",
  \"publisher\": \"Tamar Harbour\",
  \"publishedOn\": \"2024-02-01\",
  \"url\": \"https://harbour.example/report-$run\",
  \"language\": \"en\",
  \"text\": \"Annual report $run\\n\\nThe harbour handled 4.1 million tonnes in its first year. All berths were in use.\"
}"
report=$(field id)
ask "$ASSAY_REVIEWER" 201 POST /documents "{
  \"title\": \"Note of the auditors, $run\",
  \"publisher\": \"Court of Auditors\",
  \"publishedOn\": \"2024-05-10\",
  \"url\": \"https://auditors.example/note-$run\",
  \"language\": \"en\",
  \"text\": \"Audit note $run\\n\\nOnly 3.2 million tonnes passed the gates, the auditors found. The rest was counted twice.\"
}"
audit=$(field id)
say "Two documents are in."

quote='{ "exact": "The harbour handled 4.1 million tonnes in its first year." }'
ask "$ASSAY_REVIEWER" 201 POST /claims "{
  \"statement\": \"The new harbour of Tamar handled four million tonnes in its first year ($run).\",
  \"claimant\": { \"name\": \"Tamar Harbour\", \"kind\": \"organization\" },
  \"claimedOn\": \"2024-02-01\",
  \"topics\": [\"Harbours\"],
  \"appearance\": { \"documentId\": \"$report\", \"quote\": $quote }
}"
at=/claims/$(field id)
say "Claim $(field number) is marked where it was made."

ask "$ASSAY_REVIEWER" 201 POST "$at/evidence" "{
  \"documentId\": \"$report\", \"quote\": $quote,
  \"stance\": \"supports\", \"reason\": \"The operator’s own figure.\"
}"
supporting=$(field id)
ask "$ASSAY_SECOND" 201 POST "$at/evidence" "{
  \"documentId\": \"$audit\",
  \"quote\": { \"exact\": \"Only 3.2 million tonnes passed the gates\", \"suffix\": \", the auditors found.\" },
  \"stance\": \"contradicts\", \"reason\": \"Counted at the gates.\"
}"
contradicting=$(field id)
say "Evidence is attached on both sides, each by its exact words."

ask "$ASSAY_REVIEWER" 201 POST "$at/searches" '{
  "where": "Statistics office", "query": "Tamar tonnage 2023",
  "searchedOn": "2024-06-01", "note": "No figures before 2025."
}'
ask "$ASSAY_REVIEWER" 200 GET "$at"
ask "$ASSAY_REVIEWER" 200 PUT "$at/comment-request" "{
  \"version\": $(field version),
  \"commentAskedOn\": \"2024-06-02\", \"commentAnswer\": \"We stand by our figures.\"
}"
say "A search that found nothing is recorded, and what the claimant answered."

ask "$ASSAY_REVIEWER" 200 POST "$at/transitions" '{ "to": "researching" }'
ask "$ASSAY_REVIEWER" 200 POST "$at/transitions" '{ "to": "assessing" }'
ask "$ASSAY_REVIEWER" 201 POST "$at/assessments" \
  '{ "rating": "mixed", "confidence": 70, "reasoning": "Both counts have their method." }'
ask "$ASSAY_SECOND" 200 GET "$at"
hidden=$(field assessments.length)
ask "$ASSAY_SECOND" 201 POST "$at/assessments" \
  '{ "rating": "mixed", "confidence": 60, "reasoning": "They count different things." }'
ask "$ASSAY_REVIEWER" 200 POST "$at/transitions" '{ "to": "drafting" }'
ask "$ASSAY_SECOND" 200 GET "$at"
say "Two people judged by themselves: $hidden assessments seen before, $(field assessments.length) after."

explanation="The operator reports 4.1 million tonnes [[evidence:$supporting]], the auditors 3.2 million [[evidence:$contradicting]]."
ask "$ASSAY_REVIEWER" 200 PUT "$at/verdict" "{
  \"rating\": \"mixed\", \"confidence\": 65,
  \"summary\": \"The operator and the auditors count differently.\",
  \"explanation\": \"$explanation\",
  \"wouldChange\": \"A count that both accept.\"
}"
version=$(field version)
ask "$ASSAY_REVIEWER" 200 GET "$at/checklist"
say "The verdict is drafted; $(field 'items.filter((one) => !one.passed).length') rules of the checklist fail."

ask "$ASSAY_REVIEWER" 200 POST "$at/transitions" '{ "to": "approval" }'
digest=$(field digest)
ask "$ASSAY_SECOND" 403 POST "$at/approvals" "{ \"digest\": \"$digest\", \"decision\": \"approve\" }"
say "Who worked on it may not approve it: $(field detail)"
ask "$ASSAY_EDITOR" 201 POST "$at/approvals" "{ \"digest\": \"$digest\", \"decision\": \"approve\" }"
ask "$ASSAY_EDITOR" 201 POST "$at/publications" '{ "kind": "first" }'
slug=$(field slug)
url=$(field url)
say "Approved by somebody else, and published: $url"

# From here on without a token: what is published is open to everybody.
answer=$(curl --silent --show-error --fail "$site/api/v1/published/$slug")
[ "$(field digest)" = "$digest" ] || { echo 'What is published is not what was approved.' >&2; exit 1; }
feed=$(curl --silent --show-error --fail "$site/feeds/claims.atom")
case $feed in *"$url"*) where='in the feed' ;; *) where='not in the feed' ;; esac
answer=$(curl --silent --show-error --fail --get "$site/api/oembed" \
  --data-urlencode "url=$url" --data maxwidth=480)
say "Everybody reads it: digest ${digest:0:12}, $where, as a card of $(field width) by $(field height) pixels."

waivers='[{ "rule": "assessments", "reason": "Nobody judges the sources anew." }]'
ask "$ASSAY_SECOND" 200 POST "$at/transitions" \
  '{ "to": "researching", "reason": "The operator corrected its report." }'
ask "$ASSAY_REVIEWER" 200 POST "$at/transitions" '{ "to": "assessing" }'
ask "$ASSAY_SECOND" 200 POST "$at/transitions" "{ \"to\": \"drafting\", \"waivers\": $waivers }"
ask "$ASSAY_REVIEWER" 200 PUT "$at/verdict" "{
  \"rating\": \"mostly_false\", \"confidence\": 80, \"version\": $version,
  \"summary\": \"The operator counted a part of it twice.\",
  \"explanation\": \"$explanation\",
  \"wouldChange\": \"A count that both accept.\"
}"
ask "$ASSAY_REVIEWER" 200 POST "$at/transitions" '{ "to": "approval" }'
ask "$ASSAY_EDITOR" 201 POST "$at/approvals" "{ \"digest\": \"$(field digest)\", \"decision\": \"approve\" }"
ask "$ASSAY_EDITOR" 201 POST "$at/publications" '{
  "kind": "correction", "cause": "our_error", "severity": "substantial",
  "note": "We took gross tonnes for net tonnes."
}'
number=$(field number)
answer=$(curl --silent --show-error --fail "$site/api/v1/published/$slug")
note=$(field note)
answer=$(curl --silent --show-error --fail "$site/api/v1/published/$slug/versions/1")
[ "$(field digest)" = "$digest" ] || { echo 'The first publication changed.' >&2; exit 1; }
say "Corrected as number $number: $note The first one stays as it was."

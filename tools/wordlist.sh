# wordlist              write the easy words of npm dale-chall anew (needs Node 20.19 or later)
source "$root/tools/common.sh"
need_node
cd "$root/tests/Beehive.Journeys"
step "Fetching the packages" npm ci --ignore-scripts --no-audit --no-fund
step "Writing the words" node dale-chall.mjs

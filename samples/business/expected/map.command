map article.txt --actors actors.yaml --to dot
